#include "house/packages.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "support/process.hpp"

namespace chohyo::house {
namespace {

namespace fs = std::filesystem;

struct Package {
  bool everywhere = false;           ///< essential or required
  std::vector<std::string> depends;  ///< "a | b" each
};

/// "libc6:any (>= 2.36)" → "libc6".
std::string plain_name(std::string text) {
  text.erase(0, text.find_first_not_of(' '));
  return text.substr(0, text.find_first_of(" (:"));
}

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> out;
  std::istringstream stream(text);
  for (std::string one; std::getline(stream, one, at);) out.push_back(one);
  return out;
}

/// The installed packages, and for each name that some of them provide, who does.
struct Status {
  std::map<std::string, Package> packages;
  std::map<std::string, std::vector<std::string>> provided;
};

Status read_status() {
  const auto answer = support::run({"dpkg-query", "--show", "--showformat",
                                    "${db:Status-Status}\\t${Package}\\t${Essential}\\t${Priority}\\t${Pre-Depends}, "
                                    "${Depends}\\t${Provides}\\t.\\n"});
  if (answer.status != 0) throw std::runtime_error(answer.err);
  Status status;
  for (const std::string& line : split(answer.out, '\n')) {
    const auto fields = split(line, '\t');
    if (fields.size() < 6 || fields[0] != "installed") continue;
    Package& package = status.packages[fields[1]];
    package.everywhere = fields[2] == "yes" || fields[3] == "required";
    package.depends = split(fields[4], ',');
    for (const std::string& name : split(fields[5], ',')) status.provided[plain_name(name)].push_back(fields[1]);
  }
  return status;
}

}  // namespace

Packages::Packages(const std::vector<std::string>& lists) {
  const Status status = read_status();
  std::vector<std::string> next;
  for (const std::string& path : lists) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      std::istringstream words(line.substr(0, line.find('#')));
      if (std::string name; words >> name) next.push_back(name);
    }
  }
  for (const auto& [name, package] : status.packages) {
    if (package.everywhere) next.push_back(name);
  }
  while (!next.empty()) {
    const std::string name = next.back();
    next.pop_back();
    const auto package = status.packages.find(name);
    if (package == status.packages.end() || !known_.insert(name).second) continue;
    for (const std::string& choice : package->second.depends) {
      for (const std::string& one : split(choice, '|')) {
        const std::string wanted = plain_name(one);
        const auto providers = status.provided.find(wanted);
        const bool there = status.packages.contains(wanted);
        if (!there && providers == status.provided.end()) continue;
        if (there) {
          next.push_back(wanted);
        } else {  // one of them comes with it: the one that every Debian has, if there is one
          const auto& names = providers->second;
          const auto usual = std::find_if(names.begin(), names.end(), [&](const std::string& provider) {
            return status.packages.at(provider).everywhere;
          });
          next.push_back(usual == names.end() ? names.front() : *usual);
        }
        break;  // of "a | b" one is enough
      }
    }
  }
}

std::map<std::string, std::string> Packages::owners(const std::set<std::string>& paths) const {
  std::map<std::string, std::set<std::string>> asked;  // a spelling that dpkg may know → the paths it stands for
  for (const std::string& path : paths) {
    std::error_code error;
    const std::string real = fs::canonical(path, error).string();
    for (const std::string& one : {path, real}) {
      if (one.empty()) continue;
      asked[one].insert(path);
      asked[one.starts_with("/usr/") ? one.substr(4) : "/usr" + one].insert(path);
    }
  }
  std::vector<std::string> command = {"dpkg-query", "--search"};
  for (const auto& [spelling, of] : asked) command.push_back(spelling);
  std::map<std::string, std::string> out;
  for (const std::string& line : split(support::run(command).out, '\n')) {
    const auto colon = line.rfind(": ");
    if (colon == std::string::npos || line.starts_with("diversion by")) continue;
    const auto stands_for = asked.find(line.substr(colon + 2));
    if (stands_for == asked.end()) continue;
    for (const std::string& name : split(line.substr(0, colon), ',')) {
      if (!contains(plain_name(name))) continue;
      for (const std::string& path : stands_for->second) out[path] = plain_name(name);
    }
  }
  return out;
}

std::string program_path(const std::string& name) {
  if (name.starts_with("/")) return fs::exists(name) ? name : "";
  for (const std::string folder : {"/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/"}) {
    if (::access((folder + name).c_str(), X_OK) == 0) return folder + name;
  }
  return {};
}

}  // namespace chohyo::house
