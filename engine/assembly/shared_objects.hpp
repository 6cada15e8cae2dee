// Objects that documents of a volume have in common are in it once: fonts, images, and the resources that name them.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "assembly/source_file.hpp"
#include "pdf/object_file.hpp"

namespace chohyo::assembly {

/// Knows what it has written by all that makes it up. Documents of one form bring the same font for the form's own
/// words; what they print beside those comes in small fonts of their own.
class SharedObjects {
 public:
  explicit SharedObjects(pdf::ObjectFile& file) : file_(file) {}

  /// The number in the volume of what is `number` in `source`, written now if it is new; likewise for all that it
  /// refers to, which is put down in `numbers`. 0 when the references go round in a circle.
  ObjectId take(const SourceFile& source, ObjectId number, std::vector<ObjectId>& numbers);
  /// The text of an object of the volume that `take` has written.
  const std::string& text(ObjectId number) const { return texts_.at(number); }
  /// Keeps bytes in place as long as this lives.
  std::string_view keep(std::string_view bytes) { return kept_.emplace_back(bytes); }

 private:
  ObjectId take(const SourceFile& source, ObjectId number, std::vector<ObjectId>& numbers, int depth);

  pdf::ObjectFile& file_;
  std::map<std::string, ObjectId> known_;  ///< by SHA-256 of text and stream
  std::map<ObjectId, std::string> texts_;
  std::deque<std::string> kept_;
};

}  // namespace chohyo::assembly
