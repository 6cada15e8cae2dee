#include "assembly/volume.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "assembly/codes.hpp"
#include "assembly/outline.hpp"
#include "assembly/shared_objects.hpp"
#include "assembly/source_file.hpp"
#include "base/digest.hpp"
#include "pdf/object_file.hpp"
#include "pdf/parent_tree.hpp"

namespace chohyo::assembly {
namespace {

constexpr std::size_t kKidsOfANode = 1000;

diag::Diagnostic unusable(const std::string& file, const diag::Text& reason) {
  return diag::make(kUnusablePart, {},
                    {{"file", file}, {"reason", std::string(reason.ja)}, {"reason_en", std::string(reason.en)}});
}

constexpr diag::Text kNotOurs{"chohyo の作った PDF ではないか、途中で切れています",
                              "it is no PDF file of chohyo, or is cut short"};
constexpr diag::Text kTagged{"ページに重ねるものにタグがあります", "what is printed over pages has tags"};
constexpr diag::Text kCrowded{"1 冊に入るページ数を超えます", "the volume has no room for its pages"};

double number_of(std::string_view text) {
  double out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

/// Where the lower right corner of a page is, in points: across, up.
using Corner = std::pair<double, double>;

Corner corner_of(std::string_view media_box) {
  const auto sides = elements_of(media_box);
  return sides.size() == 4 ? Corner{number_of(sides[2]), number_of(sides[1])} : Corner{};
}

}  // namespace

struct Volume::State {
  /// A page as it will be written.
  struct Page {
    ObjectId number = 0;
    std::string entries;    ///< without what follows
    std::string contents;   ///< references with blanks between them; empty for an empty page
    std::string resources;  ///< the dictionary's entries
    ObjectId resources_number = 0;
    Corner corner;
    std::string media_box;
  };

  struct Part {
    ObjectId number = 0;
    std::string title;
    std::vector<ObjectId> articles;
  };

  pdf::ObjectFile file;
  SharedObjects shared{file};
  Outline outline;
  pdf::ParentTree parents{file};
  std::int64_t next_key = 0;
  std::vector<Page> pages;
  std::vector<std::pair<std::size_t, std::string>> labels;  ///< by index of the first page
  std::vector<Part> parts;
  std::string next_chapter, catalogue;
  ObjectId page_tree = 0, structure = 0, document = 0, info = 0;
  base::Hasher identity;

  State() {
    page_tree = file.reserve();
    structure = file.reserve();
    document = file.reserve();
    open_part({});
  }

  void open_part(std::string title) { parts.push_back({file.reserve(), std::move(title), {}}); }

  /// Metadata, output intents and what else the file as a whole has.
  bool take_catalogue(const SourceFile& source) {
    std::vector<ObjectId> numbers(source.size(), 0);
    Bytes text;
    for (const DictionaryEntry& entry : entries_of(source.catalogue().text).value_or(std::vector<DictionaryEntry>())) {
      if (entry.key == "Type" || entry.key == "Pages" || entry.key == "StructTreeRoot" || entry.key == "Outlines" ||
          entry.key == "PageMode" || entry.key == "PageLabels") {
        continue;
      }
      for (const ObjectId number : references_in(entry.value)) {
        if (shared.take(source, number, numbers) == 0) return false;
      }
      text.byte('/').text(entry.key).byte(' ');
      append_renumbered(text, entry.value, numbers);
    }
    catalogue = text.view();
    info = shared.take(source, source.info(), numbers);
    return info != 0;
  }

  bool add(const SourceFile& source, const PartName& name);

  void add_fill() {
    Page page;
    page.number = file.reserve();
    page.media_box = pages.back().media_box;
    page.entries = "/Type/Page/MediaBox" + page.media_box + "/Tabs/S";
    pages.push_back(std::move(page));
  }

  bool print_over(const SourceFile& numbers);
  diag::Result<std::string> finish();

 private:
  class Taking;

  void write_pages();
  void write_structure();
  std::string label_tree();
};

/// One document on its way into the volume.
class Volume::State::Taking {
 public:
  Taking(State& state, const SourceFile& source)
      : state_(state), source_(source), numbers_(source.size(), 0), left_out_(source.size(), false) {}

  bool take(const PartName& name) {
    const auto root = as_reference(value_of(source_.catalogue().text, "StructTreeRoot"));
    structure_ = root.value_or(0);
    leave_out();
    const std::size_t first_page = state_.pages.size();
    for (const ObjectId page : source_.pages()) numbers_[page] = state_.file.reserve();
    for (const ObjectId page : source_.pages()) {
      if (!take_page(page)) return false;
    }
    if (!take_parents(value_of(source_.object(structure_).text, "ParentTree"), 0)) return false;
    const std::string_view kids = value_of(source_.object(structure_).text, "K");
    for (const ObjectId element : references_in(kids)) top_.push_back(element);
    number_others();
    write_others();
    write_parents();
    for (std::size_t i = 0; i < source_.pages().size(); ++i) {
      finish_page(source_.pages()[i], state_.pages[first_page + i]);
    }
    state_.outline.add(name.title, state_.pages[first_page].number);
    state_.next_key += static_cast<std::int64_t>(keys_);
    return true;
  }

 private:
  /// What belongs to the document as a whole, and is the volume's to say.
  void leave_out() {
    for (const ObjectId number : source_.page_nodes()) left_out_[number] = true;
    left_out_[source_.catalogue_number()] = left_out_[source_.info()] = true;
    if (structure_ < left_out_.size()) left_out_[structure_] = true;
    std::vector<ObjectId> open;
    for (const DictionaryEntry& entry : entries_of(source_.catalogue().text).value_or(std::vector<DictionaryEntry>())) {
      if (entry.key == "Pages" || entry.key == "StructTreeRoot") continue;
      for (const ObjectId number : references_in(entry.value)) open.push_back(number);
    }
    const auto& page_objects = source_.pages();
    while (!open.empty()) {
      const ObjectId number = open.back();
      open.pop_back();
      if (number >= left_out_.size() || left_out_[number]) continue;
      if (std::find(page_objects.begin(), page_objects.end(), number) != page_objects.end()) continue;
      left_out_[number] = true;
      for (const ObjectId other : references_in(source_.object(number).text)) open.push_back(other);
    }
  }

  bool take_page(ObjectId number) {
    Page page;
    page.number = numbers_[number];
    const std::string_view text = source_.object(number).text;
    const std::string_view resources = value_of(text, "Resources");
    if (const auto reference = as_reference(resources)) {
      page.resources_number = state_.shared.take(source_, *reference, numbers_);
      if (page.resources_number == 0) return false;
      page.resources = state_.shared.text(page.resources_number);
    } else {
      for (const ObjectId other : references_in(resources)) {
        if (state_.shared.take(source_, other, numbers_) == 0) return false;
      }
      Bytes renumbered;
      append_renumbered(renumbered, inside(resources), numbers_);
      page.resources = renumbered.view();
    }
    page.media_box = value_of(text, "MediaBox");
    page.corner = corner_of(page.media_box);
    for (const std::string_view one : elements_of(source_.resolve(value_of(text, "Annots")))) {
      if (const auto annotation = as_reference(one)) annotations_.push_back(*annotation);
    }
    state_.pages.push_back(std::move(page));
    return true;
  }

  /// Reads the number tree; its nodes are left out.
  bool take_parents(std::string_view value, int depth) {
    if (value.empty()) return true;
    if (depth > kMostNested) return false;
    if (const auto node = as_reference(value); node && *node < left_out_.size()) left_out_[*node] = true;
    const std::string_view node = source_.resolve(value);
    for (const std::string_view kid : elements_of(value_of(node, "Kids"))) {
      if (!take_parents(kid, depth + 1)) return false;
    }
    const auto numbers = elements_of(value_of(node, "Nums"));
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
      const auto key = as_count(numbers[i]);
      if (!key) return false;
      parents_.emplace_back(*key, numbers[i + 1]);
      keys_ = std::max(keys_, *key + 1);
    }
    return true;
  }

  void number_others() {
    for (ObjectId number = 1; number < source_.size(); ++number) {
      const SourceFile::Object& object = source_.object(number);
      if (left_out_[number] || numbers_[number] != 0 || object.text.empty()) continue;
      if (!object.is_stream) {
        others_.push_back(number);
        numbers_[number] = state_.file.reserve();
      } else {
        state_.shared.take(source_, number, numbers_);
      }
    }
  }

  void write_others() {
    std::sort(annotations_.begin(), annotations_.end());
    Bytes text;
    for (const ObjectId number : others_) {
      text.clear();
      const std::string_view from = inside(source_.object(number).text);
      if (std::binary_search(annotations_.begin(), annotations_.end(), number)) {
        append_changed(text, from, "StructParent", "");
      } else if (std::find(top_.begin(), top_.end(), number) != top_.end()) {
        append_changed(text, from, "", "P");
        state_.parts.back().articles.push_back(numbers_[number]);
      } else {
        append_renumbered(text, from, numbers_);
      }
      state_.file.define(numbers_[number], text.view());
    }
  }

  /// Entries with the number of `key` counted on, and hung below the part at `parent`.
  void append_changed(Bytes& out, std::string_view from, std::string_view key, std::string_view parent) {
    for (const DictionaryEntry& entry : entries_of(from).value_or(std::vector<DictionaryEntry>())) {
      out.byte('/').text(entry.key).byte(' ');
      const auto count = as_count(entry.value);
      if (!key.empty() && entry.key == key && count) {
        out.integer(state_.next_key + static_cast<std::int64_t>(*count));
      } else if (!parent.empty() && entry.key == parent) {
        out.reference(state_.parts.back().number);
      } else if (!parent.empty() && entry.key == "S" && entry.value == "/Document") {
        out.text("/Art");
      } else {
        append_renumbered(out, entry.value, numbers_);
      }
    }
  }

  void write_parents() {
    Bytes text;
    for (const auto& [key, value] : parents_) {
      text.clear();
      append_renumbered(text, value, numbers_);
      state_.parents.add(state_.next_key + static_cast<std::int64_t>(key), text.view());
    }
  }

  void finish_page(ObjectId number, Page& page) {
    Bytes text, contents;
    for (const DictionaryEntry& entry :
         entries_of(source_.object(number).text).value_or(std::vector<DictionaryEntry>())) {
      if (entry.key == "Parent" || entry.key == "Resources") continue;
      if (entry.key == "Contents") {
        for (const ObjectId stream : references_in(entry.value)) {
          contents.reference(stream < numbers_.size() ? numbers_[stream] : 0).byte(' ');
        }
        continue;
      }
      text.byte('/').text(entry.key).byte(' ');
      const auto count = as_count(entry.value);
      if (entry.key == "StructParents" && count) {
        text.integer(state_.next_key + static_cast<std::int64_t>(*count));
      } else {
        append_renumbered(text, entry.value, numbers_);
      }
    }
    page.entries = text.view();
    page.contents = contents.view();
  }

  State& state_;
  const SourceFile& source_;
  std::vector<ObjectId> numbers_;  ///< of the volume, by number in the document; 0 = not there
  std::vector<bool> left_out_;
  ObjectId structure_ = 0;
  std::vector<ObjectId> annotations_, top_, others_;
  std::vector<std::pair<std::size_t, std::string_view>> parents_;
  std::size_t keys_ = 0;
};

bool Volume::State::add(const SourceFile& source, const PartName& name) {
  if (!next_chapter.empty()) open_part(std::exchange(next_chapter, {}));
  identity.add_field(name.title).add_field(name.label).add_field(source.id());
  labels.emplace_back(pages.size(), name.label);
  return Taking(*this, source).take(name);
}

bool Volume::State::print_over(const SourceFile& numbers) {
  std::vector<ObjectId> taken(numbers.size(), 0);
  std::map<Corner, ObjectId> paintings;
  const ObjectId save = file.add_stream({}, shared.keep("q\n"));
  for (std::size_t i = 0; i < pages.size() && i < numbers.pages().size(); ++i) {
    Page& page = pages[i];
    if (page.contents.empty()) continue;
    const std::string_view over = numbers.object(numbers.pages()[i]).text;
    const auto contents = as_reference(value_of(over, "Contents"));
    const auto resources = as_reference(value_of(over, "Resources"));
    if (!contents || !resources || shared.take(numbers, *resources, taken) == 0) return false;
    const SourceFile::Object& stream = numbers.object(*contents);
    const std::string_view box = value_of(over, "MediaBox");
    // A form XObject (ISO 32000-1 §8.10) with the page's own content.
    Bytes text;
    text.text("/Type/XObject/Subtype/Form/BBox").text(box).text("/Resources ").reference(taken[*resources]);
    if (const auto filter = value_of(stream.text, "Filter"); !filter.empty()) text.text("/Filter").text(filter);
    const ObjectId form = file.add_stream(text.view(), shared.keep(stream.stream));

    const Corner corner = corner_of(box);
    const Corner shift{page.corner.first - corner.first, page.corner.second - corner.second};
    const auto [painting, is_new] = paintings.try_emplace(shift, 0);
    if (is_new) {
      text.clear();
      text.text("\nQ q 1 0 0 1 ").real(shift.first).byte(' ').real(shift.second).text(" cm /Number Do Q\n");
      painting->second = file.add_stream({}, shared.keep(text.view()));
    }
    text.clear();
    bool has_objects = false;
    for (const DictionaryEntry& entry : entries_of(page.resources).value_or(std::vector<DictionaryEntry>())) {
      text.byte('/').text(entry.key).byte(' ');
      if (entry.key == "XObject") {
        has_objects = true;
        text.text("<<").text(inside(entry.value)).text("/Number ").reference(form).text(">>");
      } else {
        text.text(entry.value);
      }
    }
    if (!has_objects) text.text("/XObject<</Number ").reference(form).text(">>");
    page.resources = text.view();
    page.resources_number = 0;
    text.clear();
    text.reference(save).byte(' ').text(page.contents).reference(painting->second);
    page.contents = text.view();
  }
  return true;
}

void Volume::State::write_pages() {
  Bytes text, nodes;
  const bool is_flat = pages.size() <= kKidsOfANode;
  for (std::size_t begin = 0; begin < pages.size(); begin += kKidsOfANode) {
    const std::size_t end = std::min(begin + kKidsOfANode, pages.size());
    const ObjectId node = is_flat ? page_tree : file.reserve();
    Bytes kids;
    for (std::size_t i = begin; i < end; ++i) {
      const Page& page = pages[i];
      kids.reference(page.number).byte(' ');
      text.clear();
      text.text(page.entries).text("/Parent ").reference(node).text("/Resources ");
      if (page.resources_number != 0) {
        text.reference(page.resources_number);
      } else {
        text.text("<<").text(page.resources).text(">>");
      }
      if (!page.contents.empty()) text.text("/Contents[").text(page.contents).byte(']');
      file.define(page.number, text.view());
    }
    text.clear();
    text.text("/Type/Pages/Kids[").text(kids.view()).text("]/Count ").integer(static_cast<std::int64_t>(end - begin));
    if (!is_flat) text.text("/Parent ").reference(page_tree);
    file.define(node, text.view());
    nodes.reference(node).byte(' ');
  }
  if (is_flat) return;
  text.clear();
  text.text("/Type/Pages/Kids[").text(nodes.view()).text("]/Count ").integer(static_cast<std::int64_t>(pages.size()));
  file.define(page_tree, text.view());
}

void Volume::State::write_structure() {
  Bytes text, kids;
  for (const Part& part : parts) {
    if (part.articles.empty()) {
      file.define(part.number, "/S/Part/P " + std::to_string(document) + " 0 R");
      continue;
    }
    kids.reference(part.number).byte(' ');
    text.clear();
    text.text("/S/Part/P ").reference(document);
    if (!part.title.empty()) text.text("/T").text_string(part.title);
    text.text("/K[");
    for (const ObjectId article : part.articles) text.reference(article).byte(' ');
    file.define(part.number, text.byte(']').view());
  }
  text.clear();
  text.text("/S/Document/P ").reference(structure).text("/K[").text(kids.view()).byte(']');
  file.define(document, text.view());
  text.clear();
  text.text("/Type/StructTreeRoot/K[").reference(document).text("]/ParentTree");
  parents.finish(text);
  file.define(structure, text.text("/ParentTreeNextKey ").integer(next_key).view());
}

/// A number tree of its own (ISO 32000-1 §7.9.7).
std::string Volume::State::label_tree() {
  pdf::ParentTree tree(file);
  for (const auto& [page, prefix] : labels) {
    Bytes label;
    label.text("<</P").text_string(prefix).text("/S/D>>");
    tree.add(static_cast<std::int64_t>(page), label.view());
  }
  Bytes out;
  tree.finish(out);
  return std::string(out.view());
}

diag::Result<std::string> Volume::State::finish() {
  write_pages();
  write_structure();
  Bytes text;
  text.text("/Type/Catalog/Pages ").reference(page_tree).text(catalogue).text("/PageLabels").text(label_tree());
  text.text("/StructTreeRoot ").reference(structure).text("/PageMode/UseOutlines/Outlines ");
  const ObjectId root = file.add(text.reference(outline.write(file)).view());
  const base::Digest digest = identity.finish();
  diag::Result<std::string> result;
  std::string bytes;
  file.write(root, info, {reinterpret_cast<const char*>(digest.bytes.data()), 16}, bytes);
  if (auto failure = file.failure()) {
    result.diagnostics.push_back(std::move(*failure));
  } else {
    result.value = std::move(bytes);
  }
  return result;
}

Volume::Volume(std::unique_ptr<State> state) : state_(std::move(state)) {}
Volume::~Volume() = default;

diag::Result<std::unique_ptr<Volume>> Volume::begin(std::string_view front, const PartName& name) {
  diag::Result<std::unique_ptr<Volume>> result;
  auto state = std::make_unique<State>();
  const auto source = SourceFile::read(front);
  if (!source || !state->take_catalogue(*source) || !state->add(*source, name)) {
    result.diagnostics.push_back(unusable(name.file, kNotOurs));
  } else {
    result.value.emplace(new Volume(std::move(state)));
  }
  return result;
}

void Volume::begin_chapter(std::string title) {
  state_->outline.begin_chapter(title);
  state_->next_chapter = std::move(title);
}

diag::Diagnostics Volume::add(std::string_view bytes, const PartName& name) {
  const auto source = SourceFile::read(bytes);
  if (!source) return {unusable(name.file, kNotOurs)};
  if (pages() + source->pages().size() > kMostPages) return {unusable(name.file, kCrowded)};
  if (!state_->add(*source, name)) return {unusable(name.file, kNotOurs)};
  return {};
}

void Volume::fill_sheet() {
  if (state_->pages.size() % 2 == 1) state_->add_fill();
}

std::size_t Volume::pages() const { return state_->pages.size(); }

diag::Diagnostics Volume::print_over(std::string_view numbers, const std::string& form) {
  const auto source = SourceFile::read(numbers);
  if (!source) return {unusable(form, kNotOurs)};
  if (!value_of(source->catalogue().text, "StructTreeRoot").empty()) return {unusable(form, kTagged)};
  if (!state_->print_over(*source)) return {unusable(form, kNotOurs)};
  return {};
}

diag::Result<std::string> Volume::finish() { return state_->finish(); }

}  // namespace chohyo::assembly
