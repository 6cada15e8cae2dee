#include "pdf/srgb_profile.hpp"

#include <string>

#include "pdf/deflater.hpp"

namespace chohyo::pdf {

std::string_view deflated_srgb_profile() {
  static const std::string deflated = Deflater(kSharedLevel).deflate(srgb_profile());
  return deflated;
}

}  // namespace chohyo::pdf
