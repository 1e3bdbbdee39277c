import { escaped } from './slides.ts'

/** The page that shows a timeline. It includes the data, so that it works without a server. */
export const page = (title: string, timeline: object): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="css/timeline.css">
<style>html, body, #timeline { height: 100%; margin: 0 }</style>
</head>
<body>
<div id="timeline"></div>
<script type="application/json" id="data">${JSON.stringify(timeline).replaceAll('<', '\\u003c')}</script>
<script src="js/timeline.js"></script>
<script>window.timeline = new TL.Timeline('timeline', JSON.parse(document.getElementById('data').textContent), { font: null })</script>
</body>
</html>
`
