#include "assembly/shared_objects.hpp"

#include "base/digest.hpp"

namespace chohyo::assembly {
namespace {

/// The entries of a stream's dictionary but its length, which is written with its bytes.
void append_without_length(Bytes& out, std::string_view dictionary, const std::vector<ObjectId>& numbers) {
  for (const DictionaryEntry& entry : entries_of(dictionary)) {
    if (entry.key != "Length") append_renumbered(out, entry, numbers);
  }
}

}  // namespace

ObjectId SharedObjects::take(const SourceFile& source, ObjectId number, std::vector<ObjectId>& numbers) {
  return take(source, number, numbers, 0);
}

ObjectId SharedObjects::take(const SourceFile& source, ObjectId number, std::vector<ObjectId>& numbers, int depth) {
  if (number >= numbers.size() || depth > kMostNested) return 0;
  if (numbers[number] != 0) return numbers[number];
  const SourceFile::Object& object = source.object(number);
  if (object.text.empty()) return 0;
  for (const ObjectId other : references_in(object.text)) {
    if (take(source, other, numbers, depth + 1) == 0) return 0;
  }
  Bytes text;
  if (object.is_stream) {
    append_without_length(text, object.text, numbers);
  } else {
    append_renumbered(text, inside(object.text), numbers);
  }
  base::Hasher hasher;
  hasher.add_field(text.view()).add_field(object.stream);
  const auto [known, is_new] = known_.try_emplace(base::to_hex(hasher.finish()), 0);
  if (is_new) {
    known->second = object.is_stream ? file_.add_stream(text.view(), keep(object.stream)) : file_.add(text.view());
    texts_.emplace(known->second, text.view());
  }
  return numbers[number] = known->second;
}

}  // namespace chohyo::assembly
