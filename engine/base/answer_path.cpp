#include "base/answer_path.hpp"

#include <algorithm>

#include "base/take.hpp"

namespace chohyo::base {
namespace {

constexpr char kStep = '/';

}  // namespace

std::string path_to(std::string_view path, std::string_view below) {
  std::string out;
  out.reserve(path.size() + below.size() + 1);
  out += path;
  out += kStep;
  out += below;
  return out;
}

std::string path_to(std::string_view path, std::string_view below, std::string_view further) {
  std::string out;
  out.reserve(path.size() + below.size() + further.size() + 2);
  out += path;
  out += kStep;
  out += below;
  out += kStep;
  out += further;
  return out;
}

std::string record_step(std::string_view id, std::size_t place) {
  return id.empty() ? "+" + std::to_string(place + 1) : std::string(id);
}

bool is_within(std::string_view path, std::string_view around) {
  return path.starts_with(around) && (path.size() == around.size() || path[around.size()] == kStep);
}

std::string_view path_below(std::string_view path, std::string_view around) {
  return is_within(path, around) ? path.substr(std::min(path.size(), around.size() + 1)) : std::string_view();
}

std::string_view last_step(std::string_view path) { return path.substr(path.rfind(kStep) + 1); }

std::string_view without_last_step(std::string_view path) {
  const std::size_t end = path.rfind(kStep);
  return end == path.npos ? std::string_view() : path.substr(0, end);
}

std::string_view take_step(std::string_view& path) { return take_until(path, kStep); }

bool matches_path(std::string_view path, std::string_view pattern) {
  while (!path.empty() && !pattern.empty()) {
    const std::string_view wanted = take_step(pattern), step = take_step(path);
    if (wanted != step && (wanted != kAnyStep || step.empty())) return false;
  }
  return path.empty() && pattern.empty();
}

}  // namespace chohyo::base
