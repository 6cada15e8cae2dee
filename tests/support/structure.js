// For `mutool run` (MuPDF 1.21): the tables and links of a file as its structure tree tells them, a line each, fields
// separated by tabs:
//   table
//   row
//   cell <role> <rows> <columns> <page> <y> <text>     rows and columns = how many it spans
//   link <page> <text> <target page> <target y>        or, out of the file: link <page> <text> uri <address>
//   annotations <how many of them are links>
// y = points from the page's upper edge to the text's first baseline, or to where a link leads; page 0 = no text.
// The tree names content by its number on a page (MCID); the letters come from the page as it is drawn. So the two must
// fit together (ISO 32000-1, 14.7.4).
"use strict";

var file = new PDFDocument(scriptArgs[0]);

// The numbers (MCID) of the marked content of a page, in order; -1 for content without one. Strings are passed over.
function numbers_on(page) {
  var bytes = page.get("Contents").readStream(), out = [], word = "", number = -1, wanted = false, depth = 0;
  for (var i = 0; i < bytes.length; ++i) {
    var c = bytes[i];
    if (depth > 0) {
      if (c === 92) ++i;
      else if (c === 40) ++depth;
      else if (c === 41) --depth;
      continue;
    }
    if (c > 32 && c !== 40 && c !== 47 && c !== 60 && c !== 62) {
      word += String.fromCharCode(c);
      continue;
    }
    if (wanted && word !== "") {
      number = parseInt(word, 10);
      wanted = false;
    }
    if (word === "MCID") wanted = true;
    if (word === "BDC" || word === "BMC") {
      out.push(number);
      number = -1;
    }
    word = "";
    if (c === 40) depth = 1;
  }
  return out;
}

// number → {text, y} for a page; letters outside marked content are not looked at.
function content_of(index) {
  var numbers = numbers_on(file.findPage(index)), found = {}, open = [], next = 0;
  file.loadPage(index).run({
    beginLayer: function () {
      open.push(numbers[next++]);
    },
    endLayer: function () {
      open.pop();
    },
    fillText: function (text, matrix) {
      var number = open.length ? open[open.length - 1] : -1;
      if (number < 0) return;
      if (!found[number]) found[number] = {text: "", y: null};
      text.walk({
        showGlyph: function (font, place, glyph, unicode) {
          if (found[number].y === null) found[number].y = place[5] * matrix[3] + matrix[5];
          if (unicode >= 0) found[number].text += String.fromCharCode(unicode);
        }
      });
    }
  }, Identity);
  if (next !== numbers.length) throw new Error("page " + index + ": " + next + " layers, " + numbers.length + " numbers");
  return found;
}

var pages = {}, contents = [];
for (var i = 0; i < file.countPages(); ++i) {
  pages[file.findPage(i).asIndirect()] = i;
  contents.push(content_of(i));
}

// The value of a key; undefined when there is none.
function value_of(dictionary, key) {
  var value = dictionary.get(key);
  return value === undefined || value === null || value.isNull() ? undefined : value;
}

// Children of a structure element, of the one kind or a list.
function each_child(element, call) {
  var children = value_of(element, "K");
  if (!children) return;
  if (!children.isArray()) return call(children);
  for (var i = 0; i < children.length; ++i) call(children.get(i));
}

// Calls `call` for the elements below `element` that are elements, not content.
function each_element(element, call) {
  each_child(element, function (child) {
    if (!child.isNumber() && value_of(child, "S")) call(child);
  });
}

// Puts the text below an element together. `page` = the one the element names or inherits.
function read_text(element, page, cell) {
  var own = value_of(element, "Pg");
  if (own) page = pages[own.asIndirect()];
  each_child(element, function (child) {
    if (child.isNumber()) return read_content(page, child.asNumber(), cell);
    var number = value_of(child, "MCID"), named = value_of(child, "Pg");
    if (number) return read_content(named ? pages[named.asIndirect()] : page, number.asNumber(), cell);
    if (value_of(child, "S")) read_text(child, page, cell);
  });
}

function read_content(page, number, cell) {
  var found = contents[page][number];
  if (!found) return;
  if (cell.page === 0) {
    cell.page = page + 1;
    cell.y = found.y;
  }
  cell.text += found.text;
}

function spanned(element, name) {
  var attributes = value_of(element, "A"), span = attributes && value_of(attributes, name);
  return span ? span.asNumber() : 1;
}

function text_of(element) {
  var cell = {text: "", page: 0, y: 0};
  read_text(element, 0, cell);
  cell.text = cell.text.replace(/[\t\n]/g, " ");
  return cell;
}

function print_fields() {
  print(Array.prototype.join.call(arguments, "\t"));
}

function print_link(element) {
  var from = text_of(element);
  each_child(element, function (child) {
    var annotation = child.isNumber() ? undefined : value_of(child, "Obj");
    if (!annotation) return;
    var target = value_of(annotation, "Dest"), action = value_of(annotation, "A");
    if (!target) return print_fields("link", from.page, from.text, "uri", action.get("URI").asString());
    var page = target.get(0), box = page.get("MediaBox");
    print_fields("link", from.page, from.text, pages[page.asIndirect()] + 1, box.get(3) - target.get(3));
  });
}

function walk(element) {
  var role = element.get("S").asName();
  if (role === "Link") print_link(element);
  if (role === "TH" || role === "TD") {
    var cell = text_of(element);
    print_fields("cell", role, spanned(element, "RowSpan"), spanned(element, "ColSpan"), cell.page, cell.y, cell.text);
  }
  if (role === "Table") print("table");
  if (role === "TR") print("row");
  each_element(element, walk);
}

each_child(file.getTrailer().get("Root").get("StructTreeRoot"), walk);

var links = 0;
for (var p = 0; p < file.countPages(); ++p) {
  var annotations = value_of(file.findPage(p), "Annots");
  for (var a = 0; annotations && a < annotations.length; ++a) {
    if (annotations.get(a).get("Subtype").asName() === "Link") ++links;
  }
}
print_fields("annotations", links);
