#include "cli/digest_line.hpp"

namespace chohyo::cli {
namespace {

std::string as_field(const std::string& name) {
  std::string out;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && c != ',' && c != '%' && byte != 0x7F) {
      out += c;
      continue;
    }
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    out += '%';
    out += kDigits[byte >> 4U];
    out += kDigits[byte & 0xFU];
  }
  return out;
}

}  // namespace

std::string digest_line(std::string_view what, const batch::RunSummary& summary,
                        const std::vector<std::string>& failed) {
  const auto field = [](const char* name, std::size_t count) { return std::string(name) + std::to_string(count); };
  std::string ids;
  for (const auto& name : failed) ids += (ids.empty() ? "" : ",") + as_field(name);
  return std::string(what) + ":" +
         field(" total=", summary.rendered + summary.unchanged + summary.refused + summary.abandoned) +
         field(" done=", summary.rendered) + field(" unchanged=", summary.unchanged) +
         field(" failed=", summary.refused) + field(" not_attempted=", summary.abandoned) + " failed_ids=" + ids + "\n";
}

}  // namespace chohyo::cli
