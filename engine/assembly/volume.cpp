#include "assembly/volume.hpp"

#include <utility>

#include "assembly/closing.hpp"
#include "assembly/codes.hpp"
#include "assembly/intake.hpp"
#include "assembly/overprint.hpp"
#include "assembly/source_file.hpp"
#include "assembly/volume_contents.hpp"
#include "base/digest.hpp"

namespace chohyo::assembly {
namespace {

diag::Diagnostic unusable(const std::string& file, const diag::Text& reason) {
  return diag::make(kUnusablePart, {},
                    {{"file", file}, {"reason", std::string(reason.ja)}, {"reason_en", std::string(reason.en)}});
}

constexpr diag::Text kNotOurs{"chohyo の作った PDF ではないか、途中で切れています",
                              "it is no PDF file of chohyo, or is cut short"};
constexpr diag::Text kTagged{"ページに重ねるものにタグがあります", "what is printed over pages has tags"};
constexpr diag::Text kCrowded{"1 冊に入るページ数を超えます", "the volume has no room for its pages"};

}  // namespace

struct Volume::State {
  VolumeContents contents;
  std::string next_chapter;
  base::Hasher identity;

  bool add(const SourceFile& source, const PartName& name) {
    if (contents.parts.empty() || !next_chapter.empty()) {
      contents.parts.push_back({contents.file.reserve(), std::exchange(next_chapter, {}), {}, {}});
    }
    identity.add_field(name.title).add_field(name.label).add_field(source.id());
    return take_in(contents, source, name);
  }
};

Volume::Volume(std::unique_ptr<State> state) : state_(std::move(state)) {}
Volume::~Volume() = default;

diag::Result<std::unique_ptr<Volume>> Volume::begin(std::string_view front, const PartName& name) {
  diag::Result<std::unique_ptr<Volume>> result;
  auto state = std::make_unique<State>();
  const auto source = SourceFile::read(front);
  if (!source || !take_catalogue(state->contents, *source) || !state->add(*source, name)) {
    result.diagnostics.push_back(unusable(name.file, kNotOurs));
  } else {
    result.value.emplace(new Volume(std::move(state)));
  }
  return result;
}

void Volume::begin_chapter(std::string title) { state_->next_chapter = std::move(title); }

diag::Diagnostics Volume::add(std::string_view bytes, const PartName& name) {
  const auto source = SourceFile::read(bytes);
  if (!source) return {unusable(name.file, kNotOurs)};
  if (pages() + source->pages().size() > kMostPages) return {unusable(name.file, kCrowded)};
  if (!state_->add(*source, name)) return {unusable(name.file, kNotOurs)};
  return {};
}

void Volume::fill_sheet() {
  VolumeContents& contents = state_->contents;
  if (contents.pages.size() % 2 == 0) return;
  VolumePage page;
  page.number = contents.file.reserve();
  page.media_box = contents.pages.back().media_box;
  page.entries = "/Type/Page/MediaBox" + page.media_box + "/Tabs/S";
  contents.pages.push_back(std::move(page));
}

std::size_t Volume::pages() const { return state_->contents.pages.size(); }

diag::Diagnostics Volume::print_over(std::string_view numbers, const std::string& form) {
  const auto source = SourceFile::read(numbers);
  if (!source) return {unusable(form, kNotOurs)};
  if (!value_of(source->catalogue().text, "StructTreeRoot").empty()) return {unusable(form, kTagged)};
  if (!overprint(state_->contents, *source)) return {unusable(form, kNotOurs)};
  return {};
}

diag::Result<std::string> Volume::finish() {
  const base::Digest digest = state_->identity.finish();
  return close(state_->contents, {reinterpret_cast<const char*>(digest.bytes.data()), 16});
}

}  // namespace chohyo::assembly
