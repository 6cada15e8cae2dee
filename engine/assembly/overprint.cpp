#include "assembly/overprint.hpp"

#include <map>

#include "assembly/intake.hpp"

namespace chohyo::assembly {

bool overprint(VolumeContents& volume, const SourceFile& source) {
  std::vector<ObjectId> taken(source.size(), 0);
  std::map<Corner, ObjectId> paintings;
  const ObjectId save = volume.file.add_stream({}, volume.shared.keep("q\n"));
  for (std::size_t i = 0; i < volume.pages.size() && i < source.pages().size(); ++i) {
    VolumePage& page = volume.pages[i];
    if (page.contents.empty()) continue;
    const std::string_view over = source.object(source.pages()[i]).text;
    const auto contents = as_reference(value_of(over, "Contents"));
    const auto resources = as_reference(value_of(over, "Resources"));
    if (!contents || !resources || volume.shared.take(source, *resources, taken) == 0) return false;
    const SourceFile::Object& stream = source.object(*contents);
    const std::string_view box = value_of(over, "MediaBox");
    // A form XObject (ISO 32000-1 §8.10) with the page's own content.
    Bytes text;
    text.text("/Type/XObject/Subtype/Form/BBox").text(box).text("/Resources ").reference(taken[*resources]);
    if (const auto filter = value_of(stream.text, "Filter"); !filter.empty()) text.text("/Filter").text(filter);
    const ObjectId form = volume.file.add_stream(text.view(), volume.shared.keep(stream.stream));

    const Corner corner = corner_of(box);
    const Corner shift{page.corner.first - corner.first, page.corner.second - corner.second};
    const auto [painting, is_new] = paintings.try_emplace(shift, 0);
    if (is_new) {
      text.clear();
      text.text("\nQ q 1 0 0 1 ").real(shift.first).byte(' ').real(shift.second).text(" cm /Number Do Q\n");
      painting->second = volume.file.add_stream({}, volume.shared.keep(text.view()));
    }
    text.clear();
    bool has_objects = false;
    for (const DictionaryEntry& entry : entries_of(page.resources)) {
      text.byte('/').text(entry.key).byte(' ');
      if (entry.key == "XObject") {
        if (!entry.value.starts_with("<<")) return false;
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

}  // namespace chohyo::assembly
