#include "pdf/destination.hpp"

namespace chohyo::pdf {

void append_destination(std::string& out, ObjectId page, base::Pt height, base::Pt top) {
  out += '[';
  append_reference(out, page);
  out += "/XYZ null ";
  append_decimal(out, hundredths(height - top), 2);
  out += " null]";
}

}  // namespace chohyo::pdf
