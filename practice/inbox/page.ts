/** The empty page, which its script fills. It has the marks that are reported of the real inbox, for the extension to find. */
export const document = `<!doctype html>
<html id="facebook" lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Inbox</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/practice/style.css">
<script type="module" src="/practice/script.js"></script>
</head>
<body></body>
</html>
`
