#include "pdf/syntax.hpp"

namespace chohyo::pdf {
namespace {

void append_two_digits(std::string& out, int value) {
  out += static_cast<char>('0' + value / 10 % 10);
  out += static_cast<char>('0' + value % 10);
}

}  // namespace

std::string date_string(base::Instant instant) {
  const base::CivilTime time = base::japan_time(instant);
  std::string out = "D:";
  append_two_digits(out, static_cast<int>(time.date.year()) / 100);
  append_two_digits(out, static_cast<int>(time.date.year()));
  append_two_digits(out, static_cast<int>(static_cast<unsigned>(time.date.month())));
  append_two_digits(out, static_cast<int>(static_cast<unsigned>(time.date.day())));
  append_two_digits(out, time.hour);
  append_two_digits(out, time.minute);
  append_two_digits(out, time.second);
  return out + "+09'00'";
}

}  // namespace chohyo::pdf
