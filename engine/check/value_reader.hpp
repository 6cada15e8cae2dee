// One answer gets its type.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/answers.hpp"
#include "base/decimal.hpp"
#include "check/model.hpp"
#include "diag/diagnostic.hpp"
#include "form/form.hpp"

namespace chohyo::check {

/// Reads values of one record's fields; findings name the item, if there is one, and the answer's path.
class ValueReader {
 public:
  /// `label`: how findings call a record that is no item's.
  ValueReader(const form::Form& form, std::string_view record, const form::Item* item, diag::Diagnostics& out,
              std::string_view label = {})
      : form_(form), record_(record), item_(item), out_(out), label_(label) {}

  /// None, and a finding, when the value cannot be read as the field's kind.
  Value value(const form::Field& field, const answers::Field& given);

 private:
  Value choice(const form::Field& field, const answers::Field& given);
  Value date(const form::Field& field, const answers::Field& given);
  Value text(const form::Field& field, const answers::Field& given);
  Value number(const form::Field& field, const answers::Field& given);
  Value choices(const form::Field& field, const answers::Field& given);
  Value checkbox(const form::Field& field, const answers::Field& given);
  Value time(const form::Field& field, const answers::Field& given);
  Value month(const form::Field& field, const answers::Field& given);

  void note_word(const form::Field& field, const answers::Field& given, const std::string& word);
  void note_no_number(const form::Field& field, const answers::Field& given, const std::vector<std::string>& meant);
  void note_bounds(const form::Field& field, const answers::Field& given, const std::string& number);
  void note(const diag::Code& code, diag::Span span, diag::Arguments arguments, const form::Field& field);

  const form::Form& form_;
  std::string_view record_;
  const form::Item* item_;
  diag::Diagnostics& out_;
  std::string_view label_;
};

}  // namespace chohyo::check
