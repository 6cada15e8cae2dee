#include "pdf/writer.hpp"

#include <algorithm>
#include <cmath>
#include <new>

#include "base/digest.hpp"
#include "base/utf8.hpp"
#include "pdf/codes.hpp"
#include "pdf/content.hpp"
#include "pdf/links.hpp"
#include "pdf/metadata.hpp"
#include "pdf/object_file.hpp"
#include "pdf/outline.hpp"
#include "pdf/picture_objects.hpp"
#include "pdf/shared_fonts.hpp"
#include "pdf/srgb_profile.hpp"
#include "pdf/stopwatch.hpp"
#include "pdf/structure.hpp"
#include "pdf/syntax.hpp"

namespace chohyo::pdf {
namespace {

/// ISO 32000-1 Annex C.2: a page is at most 14,400 units long. Ten times that lies on no paper and still fits our
/// arithmetic.
bool is_drawable(double value) { return std::isfinite(value) && std::abs(value) < 144000; }

template <class... T>
bool are_drawable(T... lengths) {
  return (is_drawable(lengths.value) && ...);
}

bool is_drawable(const layout::TextRun& text) {
  return are_drawable(text.baseline.x, text.baseline.y, text.size);  // ContentWriter looks at the glyphs
}
bool is_drawable(const layout::Rule& rule) {
  return are_drawable(rule.from.x, rule.from.y, rule.to.x, rule.to.y, rule.width);
}
bool is_drawable(const base::Rect& rect) { return are_drawable(rect.x, rect.y, rect.width, rect.height); }
bool is_drawable(const layout::Fill& fill) { return is_drawable(fill.area) && is_drawable(fill.gray); }
bool is_drawable(const layout::Fills& fills) {
  return is_drawable(fills.gray) &&
         std::all_of(fills.areas.begin(), fills.areas.end(), [](const base::Rect& area) { return is_drawable(area); });
}
bool is_drawable(const layout::Ellipse& ellipse) { return is_drawable(ellipse.box) && are_drawable(ellipse.width); }
bool is_drawable(const layout::Image& image) { return is_drawable(image.area); }
bool is_drawable(const layout::RoundedBox& rounded) {
  return is_drawable(rounded.box) && are_drawable(rounded.radius, rounded.width);
}

bool is_drawable(const layout::Page& page) {
  return are_drawable(page.size.width, page.size.height) &&
         std::all_of(page.marks.begin(), page.marks.end(),
                     [](const layout::Mark& mark) {
                       return std::visit([](const auto& shape) { return is_drawable(shape); }, mark.shape);
                     }) &&
         std::all_of(page.links.begin(), page.links.end(),
                     [](const layout::Link& link) { return is_drawable(link.area); });
}

/// By page: true when nothing on it, and no place on it that something leads to, is off the paper.
std::vector<bool> drawable_pages(const layout::Pages& pages) {
  std::vector<bool> drawable;
  for (const layout::Page& page : pages.pages) drawable.push_back(is_drawable(page));
  const auto visit = [&](std::size_t page, base::Pt top) {
    if (page < drawable.size() && !are_drawable(top)) drawable[page] = false;
  };
  for (const layout::Anchor& anchor : pages.anchors) visit(anchor.page, anchor.top);
  for (const layout::Bookmark& bookmark : pages.bookmarks) visit(bookmark.page, bookmark.top);
  return drawable;
}

ObjectId write_output_intent(ObjectFile& file) {
  const ObjectId profile = file.add_stream("/N 3/Filter/FlateDecode", deflated_srgb_profile());
  // ISO 19005-1 §6.2.2; the identifier is the one in the ICC's registry.
  Bytes entries;
  entries.text(
      "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)"
      "/RegistryName(http://www.color.org)/DestOutputProfile ");
  return file.add(entries.reference(profile).view());
}

}  // namespace

struct Writer::State {
  State(const font::FontSet& set, std::shared_ptr<const SharedFonts> keep)
      : shared(std::move(keep)), fonts(set, faces_of(shared.get())), content(fonts) {}

  static std::span<const SharedFace> faces_of(const SharedFonts* fonts) {
    return fonts == nullptr ? std::span<const SharedFace>() : fonts->state_->faces;
  }

  diag::Result<std::string> write(const layout::Pages& pages, Timing& timing);
  void write_pages(const layout::Pages& pages, ObjectId tree);
  ObjectId write_catalogue(const layout::Pages& pages, ObjectId tree);
  std::string file_id(const layout::Pages& pages) const;

  std::shared_ptr<const SharedFonts> shared;
  DocumentFonts fonts;
  ContentWriter content;
  ObjectFile file;
  PictureObjects pictures;
  Deflater deflater{kDocumentLevel};
  std::vector<std::string> streams;  ///< deflated content, by page
  Bytes xmp;
  std::vector<Chunk> chunks;
  std::vector<ObjectId> page_objects;
  std::vector<Annotation> annotations;
};

diag::Result<std::string> Writer::State::write(const layout::Pages& pages, Timing& timing) {
  diag::Result<std::string> result;
  const std::vector<bool> drawable = drawable_pages(pages);
  for (std::size_t i = 0; i < drawable.size(); ++i) {
    if (drawable[i]) continue;
    result.diagnostics.push_back(diag::make(kNotFinite, {}, {{"page", std::to_string(i + 1)}}));
  }
  if (!result.diagnostics.empty()) return result;

  Stopwatch watch;
  fonts.clear();
  content.begin_document();
  streams.clear();
  chunks.clear();
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const auto stream = content.draw(pages, i, chunks);
    timing.objects += watch.lap();
    if (!stream) {
      result.diagnostics.push_back(diag::make(kNotFinite, {}, {{"page", std::to_string(i + 1)}}));
      continue;
    }
    streams.push_back(deflater.deflate(*stream));
    timing.deflate += watch.lap();
  }
  if (!result.diagnostics.empty()) return result;
  FontTiming font_timing;
  fonts.make_programs(deflater, font_timing, result.diagnostics);
  if (!result.diagnostics.empty()) return result;
  timing.subset += font_timing.subset;
  timing.deflate += font_timing.deflate;
  watch.lap();

  file.clear();
  annotations = reserve_annotations(file, pages, result.diagnostics);
  const ObjectId tree = file.reserve();
  write_pages(pages, tree);
  const ObjectId catalogue = write_catalogue(pages, tree);
  Bytes info;
  append_info(info, pages.metadata);
  const ObjectId information = file.add(info.view());
  timing.objects += watch.lap();

  std::string bytes;
  file.write(catalogue, information, file_id(pages), bytes);
  timing.save += watch.lap();
  if (auto failure = file.failure()) {
    result.diagnostics.push_back(std::move(*failure));
    return result;
  }
  result.value = std::move(bytes);
  return result;
}

/// Contents, fonts, page dictionaries, annotations and the page tree, whose number is `tree`.
void Writer::State::write_pages(const layout::Pages& pages, ObjectId tree) {
  Bytes text, kids;
  text.text("/Font<<");
  fonts.write(file, text);
  text.text(">>");
  pictures.write(content.pictures(), file, deflater, text);
  const ObjectId resources = file.add(text.view());
  page_objects.clear();
  kids.text("/Type/Pages/Kids[");
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const base::Size size = pages.pages[i].size;
    const ObjectId contents = file.add_stream("/Filter/FlateDecode", streams[i]);
    text.clear();
    text.text("/Type/Page/Parent ").reference(tree);
    text.text("/MediaBox[0 0 ").hundredths(hundredths(size.width)).byte(' ').hundredths(hundredths(size.height));
    text.text("]/Resources ").reference(resources).text("/Contents ").reference(contents);
    if (!pages.structure.empty()) text.text("/Tabs/S/StructParents ").integer(static_cast<std::int64_t>(i));
    append_annotations(text, annotations, i);
    page_objects.push_back(file.add(text.view()));
    if (i > 0) kids.byte(' ');
    kids.reference(page_objects.back());
  }
  kids.text("]/Count ").integer(static_cast<std::int64_t>(page_objects.size()));
  file.define(tree, kids.view());
  write_annotations(file, pages, annotations, page_objects, !pages.structure.empty());
}

ObjectId Writer::State::write_catalogue(const layout::Pages& pages, ObjectId tree) {
  Bytes text;
  text.text("/Type/Catalog/Pages ").reference(tree).text("/Lang").text_string(pages.metadata.language);
  // §12.2: a form is printed in its own size, on the paper that it is made for.
  text.text("/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None/PickTrayByPDFSize true>>/OutputIntents[");
  text.reference(write_output_intent(file));
  // ISO 19005-1 §6.7.2: metadata is not filtered, so that programs that know no PDF can find it.
  xmp.clear();
  append_xmp_packet(xmp, pages.metadata);
  text.text("]/Metadata ").reference(file.add_stream("/Type/Metadata/Subtype/XML", xmp.view()));
  if (!pages.structure.empty()) {
    text.text("/MarkInfo<</Marked true>>/StructTreeRoot ");
    text.reference(write_structure(file, pages.structure, chunks, annotations, page_objects));
  }
  if (!pages.bookmarks.empty()) {
    text.text("/PageMode/UseOutlines/Outlines ");
    text.reference(write_outline(file, pages.bookmarks, pages.pages, page_objects));
  }
  return file.add(text.view());
}

/// Sixteen bytes that are the same whenever the document is: no clock, no path (§14.4 only recommends those).
std::string Writer::State::file_id(const layout::Pages& pages) const {
  base::Hasher hasher;
  const document::Metadata& metadata = pages.metadata;
  hasher.add_field(metadata.digest).add_field(metadata.title).add_field(metadata.facility);
  hasher.add_field(date_string(metadata.created));
  // A zlib stream ends with the Adler-32 of what it holds (RFC 1950 §2.2): with its length that tells streams apart as
  // well as reading them once more would, which takes 0.04 ms a document.
  for (const std::string& stream : streams) {
    hasher.add_field(std::to_string(stream.size())).add_field(std::string_view(stream).substr(stream.size() - 4));
  }
  const base::Digest digest = hasher.finish();
  return {digest.bytes.begin(), digest.bytes.begin() + 16};
}

Writer::Writer(const font::FontSet& fonts, std::shared_ptr<const SharedFonts> shared)
    : state_(std::make_unique<State>(fonts, std::move(shared))) {}
Writer::~Writer() = default;
Writer::Writer(Writer&&) noexcept = default;

diag::Result<std::string> Writer::write(const layout::Pages& pages, Timing* timing) {
  Timing ignored;
  return state_->write(pages, timing == nullptr ? ignored : *timing);
}

}  // namespace chohyo::pdf
