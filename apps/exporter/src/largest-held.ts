/** How many bytes are held in memory at once: more than a hundred times the dataset of today. */
export const largestHeld = 32 * 1024 * 1024
