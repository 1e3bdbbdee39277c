const { line } = require('./line.cjs')

line().then((text) => console.log(text))
