// What the output folder remembers between runs: which answers file each facility's files were made from.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace chohyo::batch {

/// One line a facility and answers file. Lines are added as facilities are published, and the whole is written anew, in
/// order, at the end: a killed run leaves all its whole lines, and what it left of the last one is ignored. Reading
/// (`source`, `made_from`) is about the runs before this one and may go on in several threads; `add` is for one.
class Record {
 public:
  /// A record that is missing or unreadable is an empty one: it only serves warnings.
  explicit Record(std::filesystem::path file);

  /// The answers file that the facility's file was last made from; empty when that is not known.
  std::string_view source(const std::string& facility, const std::string& name) const;
  /// All files of the facility that are known.
  std::vector<std::string> names(const std::string& facility) const;
  /// All facilities that are known, in order of id.
  std::vector<std::string> facilities() const;
  /// The facilities that have files made from this answers file.
  std::vector<std::string> made_from(std::string_view answers) const;

  std::error_code add(const std::string& facility, const std::string& answers, const std::vector<std::string>& names);
  std::error_code finish();

 private:
  using Facilities = std::map<std::string, std::map<std::string, std::string>>;  ///< facility, file, answers file

  void read_line(std::string_view line);

  std::filesystem::path file_;
  Facilities before_, added_;
  bool cut_ = false;  ///< the last line was not finished
};

}  // namespace chohyo::batch
