// For `mutool run` (MuPDF 1.21): follows each link of a file and says where it leads.
var file = new Document(scriptArgs[0]);
for (var page = 0; page < file.countPages(); ++page) {
  file.loadPage(page).getLinks().forEach(function (link) {
    var from = "page " + (page + 1) + " -> ";
    if (link.uri.charAt(0) !== "#") return print(from + link.uri);
    var target = file.resolveLink(link.uri);
    print(from + "page " + (target.page + 1) + " at " + target.y);
  });
}
