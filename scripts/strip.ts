import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { minifySync } from '@swc/core'
import ts from 'typescript'

/**
 * Takes comments and white space out of a bundle: each start reads half as much. Names stay, for the sake of bug reports.
 * @param isModule whether its files are ES modules
 */
export function strip(folder: string, isModule: boolean): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.js')) continue
    const file = path.join(folder, name)
    const options = { compress: false, mangle: false, module: isModule, format: { comments: false } } as const
    writeFileSync(file, withParentheses(minifySync(readFileSync(file, 'utf8'), options).code))
  }
}

/**
 * Puts the function of each bundled module into parentheses, as the bundler had it. V8 compiles such a function with what is
 * around it; without them it reads each module twice, once to find its end and once when it is loaded.
 */
function withParentheses(code: string): string {
  const places: [number, string][] = []
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isNumericLiteral(node.name)) {
      if (!ts.isArrowFunction(node.initializer) && !ts.isFunctionExpression(node.initializer)) return
      places.push([node.initializer.getStart(), '('], [node.initializer.getEnd(), ')'])
    } else if (!ts.isFunctionLike(node)) ts.forEachChild(node, look)
  }
  look(ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS))
  let end = 0
  const pieces = places.map(([place, text]) => {
    const piece = code.slice(end, place) + text
    end = place
    return piece
  })
  return pieces.join('') + code.slice(end)
}
