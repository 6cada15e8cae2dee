// What a fresh Debian has after engine/setup/install-packages: asked of dpkg.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace chohyo::house {

class Packages {
 public:
  /// The packages of the lists, what they depend on, and what every Debian has (essential, required).
  explicit Packages(const std::vector<std::string>& lists);

  /// Of each path that belongs to one of these packages, which; a path that another package owns, or none, is left
  /// out. Links of update-alternatives are followed, and /bin is /usr/bin.
  std::map<std::string, std::string> owners(const std::set<std::string>& paths) const;

  bool contains(const std::string& package) const { return known_.contains(package); }

 private:
  std::set<std::string> known_;
};

/// Where Debian's packages put a program of this name; empty when none did. What the machine has elsewhere, such as in
/// /usr/local/bin, is not looked at.
std::string program_path(const std::string& name);

}  // namespace chohyo::house
