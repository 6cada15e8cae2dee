// Every program that the scripts, the tests and the documents' commands start, every module that their Python imports
// and every file of the system that they name comes with a package of engine/setup/*packages.txt, with one that these
// depend on, or with every Debian. What a developer's machine happens to have does not count.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "house/code_reader.hpp"
#include "house/packages.hpp"
#include "house/pages.hpp"
#include "house/shell_reader.hpp"
#include "support/process.hpp"

namespace chohyo::house {
namespace {

namespace fs = std::filesystem;

/// The project's own files: nothing that was built, rendered or belongs to git.
std::vector<fs::path> files() {
  std::vector<fs::path> out;
  for (const std::string part : {".ci", "docs", "engine", "fonts", "samples", "tests"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / part)) {
      const bool golden = entry.path().string().find("/golden/") != std::string::npos;
      if (entry.is_regular_file() && !golden) out.push_back(entry.path());
    }
  }
  for (const std::string name : {"CMakeLists.txt", "CMakePresets.json", "README.md", "README.ja.md"}) {
    out.push_back(kRoot / name);
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool is_shell_script(const fs::path& path, const std::string& text) {
  return path.extension() == ".bash" || path.extension() == ".sh" ||
         std::regex_search(text.substr(0, text.find('\n')), std::regex(R"(^#!.*\b(bash|sh)$)"));
}

/// What is needed, and where it says so.
using Wanted = std::map<std::string, std::string>;

class Started {
 public:
  Started() {
    std::vector<SourceText> code;
    std::vector<Snippet> scripts;
    for (const fs::path& path : files()) {
      const std::string text = text_of(path), name = name_of(path);
      const std::string extension = path.extension().string();
      if (is_shell_script(path, text)) scripts.push_back({name, 1, text});
      if (extension == ".md") {
        for (Block& block : blocks_of(path, "sh")) scripts.push_back({name, block.line, std::move(block.text)});
      }
      const bool source = extension == ".cpp" || extension == ".hpp";
      if (source && name.starts_with("tests/") && name != "tests/house/programs_test.cpp") code.push_back({name, text});
      if (extension == ".py") python({name, 1, text});
      if (path.filename() == "CMakeLists.txt") cmake(name, text);
      if (path.filename() == "CMakePresets.json") presets(name, text);
      if (extension != ".md" && name != "tests/house/programs_test.cpp") system_files(name, text);
    }
    StartedByCode by_code = read_code(code);
    for (const StartedList& list : by_code.lists) {
      EXPECT_FALSE(list.words.empty()) << place(list.file, list.line) << ": cannot tell what is started here";
      program_list(list.words, {}, place(list.file, list.line));
    }
    scripts.insert(scripts.end(), by_code.shell.begin(), by_code.shell.end());
    for (const Snippet& text : by_code.literals) python(text);
    shell(scripts);
  }

  Wanted programs, modules, paths;

 private:
  void program_list(const std::vector<std::string>& words, const std::set<std::string>& forwarders,
                    const std::string& where) {
    for (const std::string& program : programs_of(words, forwarders)) program_at(program, where);
    generator_of(words, where);
  }

  /// A name, or an absolute path; a relative one is of this project or was built from it.
  void program_at(const std::string& program, const std::string& where) {
    if (program == "chohyo") return;  // installed, as documents show it
    if (program.starts_with("/") || program.find('/') == std::string::npos) programs.emplace(program, where);
  }

  /// Configuring with CMake starts the generator's program, and CMake's own choice is one the lists may not have.
  void generator_of(const std::vector<std::string>& words, const std::string& where) {
    if (words.empty() || words[0] != "cmake" || std::find(words.begin(), words.end(), "-S") == words.end()) return;
    const auto option = std::find(words.begin(), words.end(), "-G");
    if (option == words.end() || option + 1 == words.end()) {
      ADD_FAILURE() << where << ": cmake -S without -G takes make, whatever packages there are";
      return;
    }
    generator(option[1], where);
  }

  void generator(const std::string& name, const std::string& where) {
    static const std::map<std::string, std::string> kProgramOf = {{"Ninja", "ninja"}, {"Unix Makefiles", "make"}};
    const auto program = kProgramOf.find(name);
    if (program == kProgramOf.end()) {
      ADD_FAILURE() << where << ": which program does the generator " << name << " start?";
    } else {
      programs.emplace(program->second, where);
    }
  }

  void shell(const std::vector<Snippet>& texts) {
    std::set<std::string> functions, forwarders;
    std::vector<ShellScript> scripts;
    for (const Snippet& text : texts) {
      scripts.push_back(read_shell(text.text, text.line));
      functions.merge(std::set<std::string>(scripts.back().functions));
      forwarders.merge(std::set<std::string>(scripts.back().forwarders));
    }
    const std::set<std::string> builtins = words_of_bash();
    for (std::size_t i = 0; i < scripts.size(); ++i) {
      std::set<std::string> optional;  // asked for with `command -v` in the same file
      for (const ShellCommand& command : scripts[i].commands) {
        if (command.words.size() > 2 && command.words[0] == "command" && command.words[1] == "-v") {
          optional.insert(command.words.begin() + 2, command.words.end());
        }
      }
      for (const ShellCommand& command : scripts[i].commands) {
        const std::string where = place(texts[i].file, command.line);
        for (const std::string& program : programs_of(command.words, forwarders)) {
          if (!builtins.contains(program) && !functions.contains(program) && !optional.contains(program)) {
            program_at(program, where);
          }
        }
        generator_of(command.words, where);
      }
    }
  }

  static std::set<std::string> words_of_bash() {
    std::istringstream names(support::run({"bash", "-c", "compgen -b; compgen -k"}).out);
    return {std::istream_iterator<std::string>(names), {}};
  }

  void cmake(const std::string& name, const std::string& text) {
    static const std::regex command(R"((?:COMMAND|find_program\(\s*\w+(?:\s+NAMES)?)\s+([\w.+-]+))");
    for (std::sregex_iterator match(text.begin(), text.end(), command), end; match != end; ++match) {
      const std::string program = (*match)[1];
      if (text.find("add_executable(" + program) != std::string::npos) continue;
      programs.emplace(program, name);
    }
    if (text.find("PkgConfig") != std::string::npos) programs.emplace("pkg-config", name);
  }

  void presets(const std::string& name, const std::string& text) {
    static const std::regex written(R"re("generator":\s*"([^"]+)")re");
    for (std::sregex_iterator match(text.begin(), text.end(), written), end; match != end; ++match) {
      generator((*match)[1], name);
    }
  }

  void python(const Snippet& text) {
    if (text.text.find("import ") == std::string::npos) return;
    for (const std::string& module : python_imports(text.text)) modules.emplace(module, place(text.file, text.line));
    static const std::regex starts(R"re((?:subprocess\.\w+|Popen)\(\s*\[\s*['"]([^'"]+)['"])re");
    for (std::sregex_iterator match(text.text.begin(), text.text.end(), starts), end; match != end; ++match) {
      program_at((*match)[1], place(text.file, text.line));
    }
  }

  void system_files(const std::string& name, const std::string& text) {
    static const std::regex path(R"(/usr/(?:bin|sbin|lib|share)/[\w./+-]*[\w+])");
    for (auto at = text.find("/usr/"); at != std::string::npos; at = text.find("/usr/", at + 1)) {
      const std::size_t begin = text.rfind('\n', at) + 1;
      std::smatch match;
      const std::string rest = text.substr(at, text.find('\n', at) - at), before = text.substr(begin, at - begin);
      if (before.find("//") != std::string::npos || !std::regex_search(rest, match, path) || match.position() != 0)
        continue;
      const auto line = std::count(text.begin(), text.begin() + static_cast<long>(at), '\n');
      paths.emplace(match.str(), place(name, static_cast<std::size_t>(line) + 1));
    }
  }
};

const Started& started() {
  static const Started all;
  return all;
}

Packages listed_packages() {
  const fs::path setup = kRoot / "engine/setup";
  return Packages({(setup / "packages.txt").string(), (setup / "test-packages.txt").string()});
}

const Packages& packages() {
  static const Packages listed = listed_packages();
  return listed;
}

/// Fails for each path of `wanted` (what is needed → its path) that no package of the lists brings.
void expect_listed(const std::map<std::string, std::string>& path_of, const Wanted& wanted) {
  std::set<std::string> paths;
  for (const auto& [name, path] : path_of) {
    if (!path.empty()) paths.insert(path);
  }
  const auto owners = packages().owners(paths);
  for (const auto& [name, path] : path_of) {
    EXPECT_TRUE(owners.contains(path)) << wanted.at(name) << ": " << name
                                       << " comes with no package of engine/setup/*packages.txt"
                                       << (path.empty() ? "" : " (here it is " + path + ")");
  }
}

TEST(Programs, EachComesWithAPackageOfTheLists) {
  std::map<std::string, std::string> path_of;
  for (const auto& [name, where] : started().programs) path_of[name] = program_path(name);
  for (const std::string known : {"cmake", "ninja", "java", "mutool", "soffice", "xmllint", "pdftoppm", "awk",
                                  "/usr/bin/python3", "nm", "unzip", "localedef", "ctest", "rm"}) {
    EXPECT_TRUE(path_of.contains(known)) << known << " is started, but the reading missed it";
  }
  expect_listed(path_of, started().programs);
}

TEST(Programs, PythonIsDebiansByItsPath) {
  for (const auto& [name, where] : started().programs) {
    EXPECT_NE(name.substr(0, 6), "python") << where << ": name /usr/bin/python3; " << name << " may be any other";
  }
}

TEST(Programs, EachImportedModuleComesWithAPackageOfTheLists) {
  const std::string script = R"(
import importlib.util as u, sys
for name in sys.argv[1:]:
    spec = u.find_spec(name)
    print(name, spec.origin if spec else "-")
)";
  std::vector<std::string> command = {"/usr/bin/python3", "-c", script};
  for (const auto& [module, where] : started().modules) command.push_back(module);
  std::istringstream found(support::run(command).out);
  std::map<std::string, std::string> path_of;
  for (std::string module, origin; found >> module >> origin;) {
    if (origin != "built-in" && origin != "frozen") path_of[module] = origin == "-" ? "" : origin;
  }
  for (const std::string known : {"json", "openpyxl", "jsonschema"}) EXPECT_TRUE(path_of.contains(known)) << known;
  expect_listed(path_of, started().modules);
}

TEST(Programs, EachFileOfTheSystemComesWithAPackageOfTheLists) {
  std::map<std::string, std::string> path_of;
  for (const auto& [path, where] : started().paths) path_of[path] = path;
  EXPECT_TRUE(path_of.contains("/usr/share/java/preflight.jar"));
  EXPECT_TRUE(path_of.contains("/usr/share/fonts/truetype/bizud-gothic/BIZUDGothic-Regular.ttf"));
  expect_listed(path_of, started().paths);
}

// The readers themselves, on what the project does not write today.

std::vector<std::string> programs_in(const std::string& script) {
  const ShellScript read = read_shell(script);
  std::vector<std::string> out;
  for (const ShellCommand& command : read.commands) {
    for (const std::string& program : programs_of(command.words, read.forwarders)) {
      out.push_back(std::to_string(command.line) + " " + program);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

using Lines = std::vector<std::string>;

TEST(ShellReader, FindsCommandsWhereverTheyStand) {
  EXPECT_EQ(programs_in("a; b && c || d | e &\n! f"), (Lines{"1 a", "1 b", "1 c", "1 d", "1 e", "2 f"}));
  EXPECT_EQ(programs_in("x=$(a \"$(b)\") y=1 c <(d) <<<\"$(e)\" >\"$(f)\" 2>&1"),
            (Lines{"1 a", "1 b", "1 c", "1 d", "1 e", "1 f"}));
  EXPECT_EQ(programs_in("if a; then\n  b\nelif c; then d; else e; fi\nwhile f; do g; done < h"),
            (Lines{"1 a", "2 b", "3 c", "3 d", "3 e", "4 f", "4 g"}));
  EXPECT_EQ(programs_in("case $(a) in\n  x | y) b ;;\n  *) c \\\n    z ;;\nesac\nfor i in $(d); do e; done"),
            (Lines{"1 a", "2 b", "3 c", "6 d", "6 e"}));
  EXPECT_EQ(programs_in("[[ $(a) == b ]] && c # d\nlist=(e $(f)); trap 'g \"$x\"' EXIT"),
            (Lines{"1 a", "1 c", "2 f", "2 g", "2 trap"}));
  EXPECT_EQ(programs_in("cat <<END\nnot $(this)\nEND\na"), (Lines{"1 cat", "4 a"}));
  EXPECT_EQ(programs_in("\"$1\" a; $x b; '/usr/bin/c' d"), (Lines{"1 /usr/bin/c"}));
}

TEST(ShellReader, FindsTheProgramBehindTheOneThatStartsIt) {
  EXPECT_EQ(programs_in("env -i A=b timeout -k 5 10 a; find . -name x -exec b {} +; xargs -0 -n 1 c"),
            (Lines{"1 a", "1 b", "1 c", "1 env", "1 find", "1 timeout", "1 xargs"}));
  EXPECT_EQ(programs_in("as_root() {\n  \"$@\"\n}\nas_root a -b c"), (Lines{"4 a", "4 as_root"}));
  EXPECT_EQ(programs_in("command -v a >/dev/null; command b"), (Lines{"1 b", "1 command", "1 command"}));
}

TEST(CodeReader, FindsListsByNameThroughFunctionsAndInsideCalls) {
  const StartedByCode read = read_code({{"a.cpp", R"cpp(
                                           std::string tool(const std::string& pdf, std::vector<std::string> words) {
                                             return support::run(words).out;
                                           }
                                           std::vector<std::string> checker() { return {"java", "-jar"}; }
                                           void test() {
                                             support::run({"qpdf", "--check", file.string()});  // support::run({"not",
                                                                                                // "this"});
                                             tool(pdf(of({1, 2})), {"pdfinfo", "{}"});
                                             std::vector<std::string> command = {"pdftoppm", "-gray"};
                                             support::run(command);
                                             std::vector<std::string> other = checker();
                                             support::run(other, {{}, {"A=b"}});
                                             support::run({kProgram, "render"});
                                             support::run({"bash", "-euc",
                                                           "a; "
                                                           "b"});
                                           }
                                         )cpp"}});
  Lines programs;
  for (const StartedList& list : read.lists) {
    for (const std::string& program : programs_of(list.words, {})) programs.push_back(program);
  }
  std::sort(programs.begin(), programs.end());
  EXPECT_EQ(programs, (Lines{"bash", "java", "pdfinfo", "pdftoppm", "qpdf"}));
  ASSERT_EQ(read.shell.size(), 1u);
  EXPECT_EQ(programs_in(read.shell[0].text), (Lines{"1 a", "1 b"}));
}

TEST(CodeReader, FindsTheModulesOfPython) {
  EXPECT_EQ(python_imports("import json, sys\nfrom os.path import join\n  import a.b as c\nimported = 1\n"),
            (Lines{"json", "sys", "os", "a"}));
}

TEST(Packages, KnowTheListsTheirDependenciesAndTheBaseOnly) {
  EXPECT_TRUE(packages().contains("qpdf"));                     // of a list
  EXPECT_TRUE(packages().contains("openjdk-17-jre-headless"));  // behind default-jre-headless
  EXPECT_TRUE(packages().contains("mawk"));                     // required
  EXPECT_FALSE(packages().contains("make"));
  const auto owners = packages().owners({"/usr/bin/java", "/bin/sed", "/usr/bin/sed", "/usr/bin/awk", "/usr/bin/make",
                                         "/usr/local/bin/tool", "/usr/bin/no-such-program"});
  EXPECT_EQ(owners.size(), 4u);
  EXPECT_EQ(program_path("no-such-program"), "");
}

}  // namespace
}  // namespace chohyo::house
