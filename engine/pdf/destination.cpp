#include "pdf/destination.hpp"

#include "pdf/syntax.hpp"

namespace chohyo::pdf {

void append_destination(Bytes& out, ObjectId page, base::Pt height, base::Pt top) {
  out.text("[").reference(page).text("/XYZ null ").hundredths(hundredths(height - top)).text(" null]");
}

}  // namespace chohyo::pdf
