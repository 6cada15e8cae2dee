#include "assembly/intake.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace chohyo::assembly {
namespace {

constexpr double kLargestPaper = 14400;  // points (ISO 32000-1 Annex C.2)

double number_of(std::string_view text) {
  double out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return std::abs(out) < kLargestPaper ? out : 0;
}

/// One document on its way into the volume.
class Intake {
 public:
  Intake(VolumeContents& volume, const SourceFile& source)
      : volume_(volume), source_(source), numbers_(source.size(), 0), left_out_(source.size(), false) {}

  bool take(const PartName& name) {
    const auto root = as_reference(value_of(source_.catalogue().text, "StructTreeRoot"));
    structure_ = root.value_or(0);
    leave_out();
    const std::size_t first_page = volume_.pages.size();
    for (const ObjectId page : source_.pages()) numbers_[page] = volume_.file.reserve();
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
      finish_page(source_.pages()[i], volume_.pages[first_page + i]);
    }
    volume_.parts.back().documents.push_back({name.title, volume_.pages[first_page].number});
    volume_.next_key += static_cast<std::int64_t>(keys_);
    return true;
  }

 private:
  /// What belongs to the document as a whole, and is the volume's to say.
  void leave_out() {
    for (const ObjectId number : source_.page_nodes()) left_out_[number] = true;
    left_out_[source_.catalogue_number()] = left_out_[source_.info()] = true;
    if (structure_ < left_out_.size()) left_out_[structure_] = true;
    std::vector<ObjectId> open;
    for (const DictionaryEntry& entry : entries_of(source_.catalogue().text)) {
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
    VolumePage page;
    page.number = numbers_[number];
    const std::string_view text = source_.object(number).text;
    const std::string_view resources = value_of(text, "Resources");
    if (const auto reference = as_reference(resources)) {
      page.resources_number = volume_.shared.take(source_, *reference, numbers_);
      if (page.resources_number == 0) return false;
      page.resources = volume_.shared.text(page.resources_number);
    } else {
      for (const ObjectId other : references_in(resources)) {
        if (volume_.shared.take(source_, other, numbers_) == 0) return false;
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
    volume_.pages.push_back(std::move(page));
    return true;
  }

  /// Reads the number tree; its nodes are left out.
  bool take_parents(std::string_view value, int depth) {
    if (value.empty()) return true;
    if (depth > kMostNested) return false;
    if (const auto node = as_reference(value); node && *node < left_out_.size()) {
      if (left_out_[*node]) return false;  // in a circle, or in two places
      left_out_[*node] = true;
    }
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
        numbers_[number] = volume_.file.reserve();
      } else {
        volume_.shared.take(source_, number, numbers_);
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
        volume_.parts.back().articles.push_back(numbers_[number]);
      } else {
        append_renumbered(text, from, numbers_);
      }
      volume_.file.define(numbers_[number], text.view());
    }
  }

  /// Entries with the number of `key` counted on, and hung below the part at `parent`.
  void append_changed(Bytes& out, std::string_view from, std::string_view key, std::string_view parent) {
    for (const DictionaryEntry& entry : entries_of(from)) {
      const auto count = as_count(entry.value);
      if (!key.empty() && entry.key == key && count) {
        out.byte('/').text(key).byte(' ').integer(volume_.next_key + static_cast<std::int64_t>(*count));
      } else if (!parent.empty() && entry.key == parent) {
        out.byte('/').text(parent).byte(' ').reference(volume_.parts.back().number);
      } else if (!parent.empty() && entry.key == "S" && entry.value == "/Document") {
        out.text("/S/Art");
      } else {
        append_renumbered(out, entry, numbers_);
      }
    }
  }

  void write_parents() {
    Bytes text;
    for (const auto& [key, value] : parents_) {
      text.clear();
      append_renumbered(text, value, numbers_);
      volume_.parents.add(volume_.next_key + static_cast<std::int64_t>(key), text.view());
    }
  }

  void finish_page(ObjectId number, VolumePage& page) {
    Bytes text, contents;
    for (const DictionaryEntry& entry : entries_of(source_.object(number).text)) {
      if (entry.key == "Parent" || entry.key == "Resources") continue;
      if (entry.key == "Contents") {
        for (const ObjectId stream : references_in(entry.value)) {
          contents.reference(stream < numbers_.size() ? numbers_[stream] : 0).byte(' ');
        }
        continue;
      }
      const auto count = as_count(entry.value);
      if (entry.key == "StructParents" && count) {
        text.text("/StructParents ").integer(volume_.next_key + static_cast<std::int64_t>(*count));
      } else {
        append_renumbered(text, entry, numbers_);
      }
    }
    page.entries = text.view();
    page.contents = contents.view();
  }

  VolumeContents& volume_;
  const SourceFile& source_;
  std::vector<ObjectId> numbers_;  ///< of the volume, by number in the document; 0 = not there
  std::vector<bool> left_out_;
  ObjectId structure_ = 0;
  std::vector<ObjectId> annotations_, top_, others_;
  std::vector<std::pair<std::size_t, std::string_view>> parents_;
  std::size_t keys_ = 0;
};

}  // namespace

bool take_in(VolumeContents& volume, const SourceFile& source, const PartName& name) {
  volume.labels.emplace_back(volume.pages.size(), name.label);
  return Intake(volume, source).take(name);
}

bool take_catalogue(VolumeContents& volume, const SourceFile& source) {
  std::vector<ObjectId> numbers(source.size(), 0);
  Bytes text;
  for (const DictionaryEntry& entry : entries_of(source.catalogue().text)) {
    if (entry.key == "Type" || entry.key == "Pages" || entry.key == "StructTreeRoot" || entry.key == "Outlines" ||
        entry.key == "PageMode" || entry.key == "PageLabels") {
      continue;
    }
    for (const ObjectId number : references_in(entry.value)) {
      if (volume.shared.take(source, number, numbers) == 0) return false;
    }
    append_renumbered(text, entry, numbers);
  }
  volume.catalogue = text.view();
  volume.info = volume.shared.take(source, source.info(), numbers);
  return volume.info != 0;
}

Corner corner_of(std::string_view media_box) {
  const auto sides = elements_of(media_box);
  return sides.size() == 4 ? Corner{number_of(sides[2]), number_of(sides[1])} : Corner{};
}

}  // namespace chohyo::assembly
