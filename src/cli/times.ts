export { formatTime as jsonTime, formatTimeForPeople as plainTime } from '../commands/units.ts'
