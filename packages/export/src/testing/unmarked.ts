/** A cell as the descriptor says to read it: with one apostrophe less in front of what looks like a formula. */
export const unmarked = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/, '')
