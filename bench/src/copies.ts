/** Copies that were made to cost `verify` time or memory, or that are as large as it takes. */
export const copies = {
  '30 comments': () => `${'<!---->'.repeat(30)}x`,
  '100,000 comments': () => `${'<!---->'.repeat(100_000)}x`,
  '3,400,000 words': () => 'a '.repeat(3_400_000),
  '20 MB of words': () => 'words '.repeat(3_400_000),
  '32 MiB without a space': () => 'x'.repeat(2 ** 25),
  '5,000,000 XML declarations': () => '<?xml>'.repeat(5_000_000),
  'a letter with 400,000 marks': () => `a${'\u0301\u0316'.repeat(200_000)}`,
  '8,000,000 marks': () => '\u0301'.repeat(8_000_000),
  '600,000 marks as HTML': () => `<p>${'&#x301;&#x316;'.repeat(300_000)}`,
  'formatting elements that multiply': () =>
    `<p>${Array.from({ length: 8000 }, (_, n) => `<b x=${n}>`).join('')}${'</p><p>x'.repeat(8000)}`,
  '400,000 elements, nested': () => `${'<div>'.repeat(400_000)}x`,
  'style sheets that cost too much': () =>
    `<style>p:nth-child(2n) { display: none }</style>${'<p>x'.repeat(30_000)}`,
} as const
