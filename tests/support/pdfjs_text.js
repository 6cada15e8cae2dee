// For Node: the text of a file's pages as pdf.js (Debian's libjs-pdf) hands it to its search: an item after the other,
// a new line where pdf.js sees one, a form feed behind each page.
const pdfjs = require("/usr/share/javascript/pdf/build/pdf.js");

async function text(path) {
  const data = new Uint8Array(require("fs").readFileSync(path));
  const file = await pdfjs.getDocument({ data, verbosity: 0, useSystemFonts: false }).promise;
  for (let number = 1; number <= file.numPages; ++number) {
    const { items } = await (await file.getPage(number)).getTextContent();
    process.stdout.write(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("") + "\f");
  }
}

text(process.argv[2]).catch((error) => {
  console.error(error);
  process.exit(1);
});
