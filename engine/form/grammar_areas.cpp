// Parts of a page: boxes, columns, images and barcodes.
#include "form/grammar_blocks.hpp"

namespace chohyo::form::grammar {

constexpr Element kBox{
    "box",
    "box",
    {"枠。ブロック、書き込む余白や罫線。一ページに収まり、`columns` と合わせて三重まで",
     "a frame around blocks, or room to write by hand: it needs blocks, `min-height`, `rows` or a `label`; it stands on "
     "one page, three `box` and `columns` inside each other at most"},
    {leaf("label", kOptional, {"枠の中の見出し", "words above the blocks"}),
     reference("style", kOptional, "style", {"見出しの組み方（`label` とともに）", "of the label, with `label`"}),
     length("border", kOptional, {"線の太さ（0–10pt。なければ 0.5pt）", "width of its rules, 0–10pt; without it 0.5pt"}),
     length("padding", kOptional, {"内側の余白（なければ 2mm）", "blank inside them; without it 2mm"}),
     length("min-height", kOptional, {"最小の高さ", "its least height"}),
     count("rows", kOptional, 0, 100, {"書き込む罫線の行数", "ruled lines to write on by hand"}, "0"),
     length("pitch", kOptional, {"罫線の間隔（7–50mm。なければ 8mm）", "from line to line, 7–50mm; without it 8mm"}),
     option(), printed_when(), provenance()},
    kAreaBlocks};

constexpr Element kColumnsBlock{
    "columns",
    "columns-block",
    {"横に並ぶ段（2–6）。一ページに収まる", "two to six columns of blocks beside each other, on one page"},
    {length("gap", kOptional, {"段の間（なければ 5mm）", "between columns; without it 5mm"}), option(), printed_when(),
     provenance()},
    {at_least(2, kArea)}};

constexpr Element kArea{
    "column",
    "area",
    {"段", "a column of blocks"},
    {length("width", kOptional,
            {"幅。書かない段は残りを分け合う", "its width; those without share what the others leave"})},
    kAreaBlocks};

namespace {

consteval Attribute image_name() {
  return text("name", kOptional,
              {"画像の名前（`templates/images/images.xml` にあるもの）。`file` とどちらか一つ",
               "the image's name in `templates/images/images.xml`; either this or `file`"});
}
consteval Attribute image_file() {
  return text("file", kOptional,
              {"様式定義のフォルダの中のファイル（`images/logo.png`）",
               "a file in the pack's folder or a folder in it: `images/logo.png`"});
}
consteval Attribute image_width() {
  return length("width", kOptional, {"幅（なければ画素の比から）", "its width; without it as the pixels have it"});
}
consteval Attribute image_height() {
  return length("height", kOptional, {"高さ（なければ画素の比から）", "its height; without it as the pixels have it"});
}
consteval Attribute image_alt() {
  return leaf("alt", kOptional,
              {"読み上げる説明。`name` の画像に説明があれば省ける",
               "read aloud in its place; may be left out where the named image has an `alt`"});
}

}  // namespace

constexpr Element kImage{
    "image",
    "image",
    {"画像。PNG か JPEG。`width` か `height` が要る",
     "a PNG or JPEG, never fetched from elsewhere: at most 16 MiB and 36 million pixels, JPEG of 1 or 3 components; "
     "`width` or `height` is needed"},
    {image_name(), image_file(), image_width(), image_height(),
     word("align", kOptional, list_of<kSides>(), {"置く側", "at which side it stands"}, "start"), image_alt(), option(),
     printed_when(), provenance()}};

constexpr Element kCellImage{
    "image",
    "cell-image",
    {"セルの画像。言葉の代わりに、列の `align` と `valign` の位置に置く",
     "an image in a table cell, in place of words, at the `align` and `valign` of its column"},
    {image_name(), image_file(), image_width(), image_height(), image_alt()}};

constexpr Element kBarcode{
    "barcode",
    "barcode",
    {"二次元コード。機械が読む文字を書く。文字の中の名前に値がない間は、枠だけを印字する",
     "a code that machines read; it holds what the code says. While a name in it stands for nothing, an empty frame is "
     "printed"},
    {word("kind", kNeeded, list_of<kBarcodeKinds>(), {"種類（`qr`: QR コード）", "its kind; `qr`: a QR Code"}),
     length("size", kNeeded,
            {"周りの余白を含む一辺（10–100mm）。升目は 0.33mm より細かくならない",
             "a side, the blank around it included, 10–100mm; its modules are never smaller than 0.33 mm"}),
     word("level", kOptional, list_of<kCorrections>(),
          {"汚れても読める割合（`L` 7%、`M` 15%、`Q` 25%、`H` 30%）。高いほど升目が増える",
           "how much of it may be lost: `L` 7%, `M` 15%, `Q` 25%, `H` 30%; more takes more modules"},
          "M"),
     word("align", kOptional, list_of<kSides>(), {"置く側", "at which side it stands"}, "start"),
     leaf("alt", kNeeded, {"読み上げる説明", "read aloud in its place"}), option(), printed_when(), provenance()},
    {},
    Holds::leaf};

constexpr Element kAreaEach{
    "each", "area-each", {"集まりの一つごとに繰り返すブロック", "blocks once for each entry, as in the body"},
    kEachAttributes, kAreaBlocks};

constexpr Element kAreaWhen{
    "when", "area-when", {"切り替えか条件で印字するブロック", "blocks printed sometimes, as in the body"},
    kWhenAttributes, kAreaBlocks};

}  // namespace chohyo::form::grammar
