#include "cli/usage.hpp"

#include "form/base_records.hpp"
#include "form/owner_words.hpp"

namespace chohyo::cli {

std::string spelled(std::string_view words, diag::Language language) {
  return form::in_words_of(form::usual_base_records()->owners(), words, language);
}

}  // namespace chohyo::cli
