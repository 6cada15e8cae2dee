// The answers that a document prints, by where the answers file has them.
#pragma once

#include <memory>
#include <string>

#include "form/item.hpp"

namespace chohyo::document {

/// An answer that a cell prints: its path names it in diagnostics and as the workbook's defined name.
class Input {
 public:
  Input() = default;
  /// An answer held outside the document's form, such as the facility's name.
  Input(std::string path, std::string label);
  /// The answer to `field` of the document's form, of `item` if it is an item's, in the record at the path `record`.
  /// Precondition: the form outlives this.
  Input(std::shared_ptr<const std::string> record, const form::Field& field, const form::Item* item = nullptr);

  /// "checklist/server/2-4/first". Written only when asked for: a page needs it for none of its cells.
  std::string path() const;
  /// "1回目": the field's label in the pack.
  const std::string& label() const { return field_ ? field_->label : label_; }
  /// Null for an answer held outside the form.
  const form::Field* field() const { return field_; }
  /// The item that the field is one of; null for other fields.
  const form::Item* item() const { return item_; }

 private:
  std::shared_ptr<const std::string> front_;  ///< the record's path, or the whole without a field
  const form::Field* field_ = nullptr;
  const form::Item* item_ = nullptr;
  std::string label_;
};

}  // namespace chohyo::document
