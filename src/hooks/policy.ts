/** When post-save hooks run: after a save that succeeded, or after a failed one too. */
export type PostHookPolicy = 'success' | 'always'

/**
 * Whether post-save hooks run (docs/behaviour.md section 2). A save that failed pre-save hooks prevented is one that has not
 * succeeded.
 *
 * @param policy from the option or input, else from `[Hooks] PostSaveAlways`
 * @param succeeded whether the snapshot was made
 */
export function postHooksRun(policy: PostHookPolicy, succeeded: boolean): boolean {
  return succeeded || policy === 'always'
}
