// Loaded before a program, it tells on file descriptor 3 how much memory the program had at its peak, in KiB.
import { writeSync } from 'node:fs'

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))
