#include "pdf/document_fonts.hpp"

namespace chohyo::pdf {

DocumentFonts::DocumentFonts(const font::FontSet& fonts, std::span<const SharedFace> shared)
    : fonts_(fonts), shared_(shared), faces_(fonts.size()) {}

void DocumentFonts::clear() {
  for (Face& face : faces_) {
    face.shared_used = false;
    face.own.clear();
    face.program.reset();
  }
}

std::optional<DocumentFonts::Coded> DocumentFonts::encode(font::FaceId id, std::uint32_t glyph, std::string_view text) {
  Face& face = faces_[id];
  if (!shared_.empty()) {
    const CodeTable& shared = shared_[id].codes;
    if (const auto code = shared.find(glyph, text)) {
      face.shared_used = true;
      return Coded{id * 2u, *code, shared.entry(*code).width};
    }
  }
  auto code = face.own.find(glyph, text);
  if (!code) code = face.own.add(glyph, text, fonts_.advance(id, glyph));
  if (!code) return std::nullopt;
  return Coded{id * 2u + 1, *code, face.own.entry(*code).width};
}

void DocumentFonts::make_programs(Deflater& deflater, FontTiming& timing, diag::Diagnostics& diagnostics) {
  const FontPress press{fonts_, deflater, timing};
  for (std::size_t i = 0; i < faces_.size(); ++i) {
    Face& face = faces_[i];
    if (face.own.empty()) continue;
    const auto id = static_cast<font::FaceId>(i);
    diag::Result<FontProgram> made = make_font_program(press, id, face.own, FontOwner::document);
    diag::append(diagnostics, std::move(made.diagnostics));
    face.program = std::move(made.value);
  }
}

void DocumentFonts::write(ObjectFile& file, Bytes& resources) const {
  const auto add = [&](std::size_t slot, const FontProgram& program) {
    resources.text("/F").integer(static_cast<std::int64_t>(slot)).byte(' ').reference(write_font(file, program));
  };
  for (std::size_t i = 0; i < faces_.size(); ++i) {
    if (faces_[i].shared_used) add(i * 2, *shared_[i].program);
    if (faces_[i].program) add(i * 2 + 1, *faces_[i].program);
  }
}

}  // namespace chohyo::pdf
