export { formatTime as jsonTime, formatTimeForPeople as plainTime } from '../../report/units.ts'
