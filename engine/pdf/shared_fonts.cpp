#include "pdf/shared_fonts.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>

namespace chohyo::pdf {
namespace {

/// What nearly every filled form needs beside its fixed words: dates, numbers, the hash in the foot. More would make
/// every document larger by characters that few of them hold: kana and letters that the form does not use by itself
/// are about 8 KB.
constexpr std::string_view kCommonCharacters = " ()-./0123456789:abcdef　（）年月日";

struct Use {
  double width;
  std::string_view text;
  std::uint32_t glyph;

  friend bool operator<(const Use& a, const Use& b) {
    return std::tie(a.width, a.text, a.glyph) < std::tie(b.width, b.text, b.glyph);
  }
  friend bool operator==(const Use& a, const Use& b) { return a.glyph == b.glyph && a.text == b.text; }
};

class Collector {
 public:
  explicit Collector(const font::FontSet& fonts) : fonts_(fonts), uses_(fonts.size()) {}

  void add(const font::ShapedRun& run) {
    for (const font::Glyph& glyph : run.glyphs) {
      const double width = fonts_.advance(run.face, glyph.id);
      std::string_view text = std::string_view(run.text).substr(glyph.text_begin, glyph.text_end - glyph.text_begin);
      while (!text.empty()) {
        const std::size_t size = one_code_prefix(text);
        uses_[run.face].push_back({width, text.substr(0, size), glyph.id});
        text.remove_prefix(size);
      }
    }
  }

  /// Codes in the order of width, then text: the widths make few ranges and the character map deflates well.
  CodeTable codes(font::FaceId face) {
    std::vector<Use>& uses = uses_[face];
    std::sort(uses.begin(), uses.end());
    uses.erase(std::unique(uses.begin(), uses.end()), uses.end());
    CodeTable codes;
    for (const Use& use : uses) codes.add(use.glyph, use.text, use.width);
    return codes;
  }

 private:
  const font::FontSet& fonts_;
  std::vector<std::vector<Use>> uses_;
};

}  // namespace

SharedFonts::SharedFonts(const layout::Pages& specimen, const font::FontSet& fonts) {
  Collector collector(fonts);
  for (const layout::Page& page : specimen.pages) {
    for (const layout::Mark& mark : page.marks) {
      if (const auto* text = std::get_if<layout::TextRun>(&mark.shape)) collector.add(*text->run);
    }
  }
  std::vector<font::MissingGlyph> missing;  // what a face lacks is simply not shared
  const std::vector<font::ShapedRun> common = fonts.shape(kCommonCharacters, font::Chain::regular, missing);
  for (const font::ShapedRun& run : common) collector.add(run);

  auto state = std::make_unique<State>();
  Deflater deflater(kSharedLevel);
  FontTiming timing;
  const FontPress press{fonts, deflater, timing};
  for (std::size_t face = 0; face < fonts.size(); ++face) {
    const auto id = static_cast<font::FaceId>(face);
    SharedFace shared{collector.codes(id), std::nullopt};
    if (!shared.codes.empty()) {
      shared.program = make_font_program(press, id, shared.codes, FontOwner::run).value;
      // A face that cannot be cut is left to the documents, whose writer has somebody to tell.
      if (!shared.program) shared.codes.clear();
    }
    state->faces.push_back(std::move(shared));
  }
  state_ = std::move(state);
}

SharedFonts::~SharedFonts() = default;

}  // namespace chohyo::pdf
