#include "document/input.hpp"

#include <utility>

#include "check/model.hpp"

namespace chohyo::document {

Input::Input(std::string path, std::string label)
    : front_(std::make_shared<const std::string>(std::move(path))), label_(std::move(label)) {}

Input::Input(std::shared_ptr<const std::string> record, const form::Field& field, const form::Item* item)
    : front_(std::move(record)), field_(&field), item_(item) {}

std::string Input::path() const {
  if (!front_) return {};
  if (!field_) return *front_;
  return item_ ? check::answer_path(*front_, *item_, *field_) : check::answer_path(*front_, *field_);
}

}  // namespace chohyo::document
