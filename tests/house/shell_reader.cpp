#include "house/shell_reader.hpp"

#include <algorithm>
#include <cctype>
#include <map>

namespace chohyo::house {
namespace {

const std::set<std::string> kOpeners = {"if", "then", "elif", "else", "while", "until", "do", "!", "{", "time"};
const std::set<std::string> kClosers = {"fi", "done", "}", "esac"};

bool is_name(std::string_view text) {
  return !text.empty() && std::isdigit(static_cast<unsigned char>(text[0])) == 0 &&
         std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
}

/// name=…, name+=… or name[…]=…, as far as the name goes.
bool is_assignment(std::string_view word) {
  const auto equals = word.find('=');
  if (equals == std::string_view::npos) return false;
  std::string_view name = word.substr(0, equals);
  if (name.ends_with('+')) name.remove_suffix(1);
  return is_name(name.substr(0, name.find('[')));
}

class Reader {
 public:
  Reader(std::string_view text, std::size_t first_line) : text_(text), first_line_(first_line) {}

  ShellScript read() {
    list('\0');
    return std::move(script_);
  }

 private:
  char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  bool here(std::string_view what) const { return text_.substr(at_).starts_with(what); }
  bool done() const { return at_ >= text_.size(); }
  std::size_t line() const {
    return first_line_ +
           static_cast<std::size_t>(std::count(text_.begin(), text_.begin() + static_cast<long>(at_), '\n'));
  }

  void skip_blanks() {
    while (!done()) {
      if (here("\\\n")) {
        at_ += 2;
      } else if (at(at_) == ' ' || at(at_) == '\t') {
        ++at_;
      } else {
        break;
      }
    }
  }

  /// Commands up to `end` (`)` of a substitution, or the end of the text), which is read too.
  void list(char end) {
    std::vector<bool> pattern;  // for each open `case`, whether its next word is a pattern
    while (!done()) {
      skip_blanks();
      const char c = at(at_);
      if (done()) break;
      if (!pattern.empty() && pattern.back() && c != '\n' && c != '#') {
        if (here("esac")) {
          at_ += 4;
          pattern.pop_back();
        } else {
          while (!done() && at(at_) != ')') skip_word_part();
          ++at_;
          pattern.back() = false;
        }
        continue;
      }
      if (c == end && end != '\0') {
        ++at_;
        return;
      }
      if (c == '#') {
        while (!done() && at(at_) != '\n') ++at_;
      } else if (here(";;")) {
        at_ += 2;
        if (!pattern.empty()) pattern.back() = true;
      } else if (c == '\n') {
        ++at_;
        skip_documents();
      } else if (c == ';' || c == '&' || c == '|' || c == '(' || c == ')') {
        ++at_;
      } else {
        command(pattern);
      }
    }
  }

  /// A simple command, or the head of a compound one.
  void command(std::vector<bool>& pattern) {
    ShellCommand command;
    command.line = line();
    while (!done()) {
      skip_blanks();
      const char c = at(at_);
      if (done() || c == '\n' || c == ';' || c == '|' || c == ')') break;
      if (c == '&' && at(at_ + 1) != '>') break;
      if (c == '#') break;
      if (here("((") && command.words.empty()) {
        skip_to("))");
        break;
      }
      if (c == '(') {  // name() { … }
        at_ = text_.find(')', at_) + 1;
        function_ = command.words.empty() ? "" : command.words.back();
        script_.functions.insert(function_);
        return;
      }
      if (redirection()) continue;
      const std::string word = this->word();
      if (command.words.empty()) {
        if (word == "{") ++braces_;
        if (kOpeners.contains(word)) return;
        if (kClosers.contains(word)) {
          if (word == "}" && --braces_ == 0) function_.clear();
          if (word == "esac" && !pattern.empty()) pattern.pop_back();
          return;
        }
        if (word == "for" || word == "select") {
          while (!done() && at(at_) != '\n' && at(at_) != ';') skip_word_part();
          return;
        }
        if (word == "case") {
          skip_blanks();
          this->word();
          skip_blanks();
          this->word();  // in
          pattern.push_back(true);
          return;
        }
        if (word == "[[") {
          while (!done() && !here("]]")) skip_word_part();
          at_ += 2;
          continue;
        }
        if (is_assignment(word)) continue;
      }
      command.words.push_back(word);
    }
    finish(command);
  }

  void finish(const ShellCommand& command) {
    if (command.words.empty()) return;
    if (!function_.empty() && command.words[0] == "$@") script_.forwarders.insert(function_);
    if ((command.words[0] == "trap" || command.words[0] == "eval") && command.words.size() > 1) {
      nested(command.words[1], command.line);
    }
    script_.commands.push_back(command);
  }

  void nested(std::string_view text, std::size_t first_line) {
    ShellScript inner = Reader(text, first_line).read();
    for (ShellCommand& command : inner.commands) script_.commands.push_back(std::move(command));
  }

  /// A redirection with its target, or the word behind <<<. Documents behind << are remembered.
  bool redirection() {
    std::size_t i = at_;
    while (std::isdigit(static_cast<unsigned char>(at(i))) != 0) ++i;
    if (at(i) == '&' && at(i + 1) == '>') ++i;
    if (at(i) != '<' && at(i) != '>') return false;
    if (at(i + 1) == '(') return false;  // <( … ) is a word
    const bool document = at(i) == '<' && at(i + 1) == '<' && at(i + 2) != '<';
    while (at(i) == '<' || at(i) == '>' || at(i) == '&' || at(i) == '|') ++i;
    if (document && at(i) == '-') ++i;
    at_ = i;
    skip_blanks();
    const std::string target = word();
    if (document) documents_.push_back(target);
    return true;
  }

  void skip_documents() {
    for (const std::string& end : documents_) {
      while (!done()) {
        const std::size_t stop = std::min(text_.find('\n', at_), text_.size());
        std::string_view one = text_.substr(at_, stop - at_);
        at_ = std::min(stop + 1, text_.size());
        while (one.starts_with('\t')) one.remove_prefix(1);
        if (one == end) break;
      }
    }
    documents_.clear();
  }

  void skip_to(std::string_view what) {
    const auto found = text_.find(what, at_);
    at_ = found == std::string_view::npos ? text_.size() : found + what.size();
  }

  /// One piece of something that is no command, with the commands substituted in it.
  void skip_word_part() {
    const std::size_t before = at_;
    const char c = at(at_);
    if (c != ' ' && c != '\t' && c != '\n' && c != ';') word();
    if (at_ == before) ++at_;
  }

  /// One word: quotes taken away, expansions as "$" ("$@" as itself), the elements of an array not told.
  std::string word() {
    std::string out;
    while (!done()) {
      const char c = at(at_);
      if (c == ' ' || c == '\t' || c == '\n' || c == ';' || c == '|' || c == '&' || c == ')') break;
      if (c == '(') {
        if (!out.ends_with('=')) break;
        ++at_;
        elements();
        continue;
      }
      if (c == '\'') {
        const auto end = std::min(text_.find('\'', at_ + 1), text_.size());
        out += text_.substr(at_ + 1, end - at_ - 1);
        at_ = end + 1;
      } else if (c == '"') {
        ++at_;
        while (!done() && at(at_) != '"') part(out);
        ++at_;
      } else if ((c == '<' || c == '>') && at(at_ + 1) == '(') {
        at_ += 2;
        list(')');
        out += '$';
      } else if (c == '<' || c == '>') {
        break;
      } else {
        part(out);
      }
    }
    return out;
  }

  void elements() {
    while (!done() && at(at_) != ')') {
      skip_blanks();
      if (at(at_) == '\n') {
        ++at_;
      } else if (at(at_) != ')') {
        skip_word_part();
      }
    }
    ++at_;
  }

  /// A character or an expansion, inside double quotes or outside of quotes.
  void part(std::string& out) {
    const char c = at(at_);
    if (c == '\\') {
      if (at(at_ + 1) != '\n') out += at(at_ + 1);
      at_ += 2;
    } else if (here("$((")) {
      skip_to("))");
      out += '$';
    } else if (here("$(")) {
      at_ += 2;
      list(')');
      out += '$';
    } else if (here("${")) {
      at_ += 2;
      while (!done() && at(at_) != '}') {
        std::string inner;
        part(inner);
      }
      ++at_;
      out += '$';
    } else if (c == '$' && at(at_ + 1) == '@') {
      at_ += 2;
      out += "$@";
    } else if (c == '$') {
      ++at_;
      while (std::isalnum(static_cast<unsigned char>(at(at_))) != 0 || at(at_) == '_') ++at_;
      if (at(at_) == '#' || at(at_) == '?' || at(at_) == '*' || at(at_) == '!' || at(at_) == '$') ++at_;
      out += '$';
    } else {
      out += c;
      ++at_;
    }
  }

  std::string_view text_;
  std::size_t first_line_, at_ = 0;
  std::string function_;  ///< the one being defined
  int braces_ = 0;        ///< open { of commands
  std::vector<std::string> documents_;
  ShellScript script_;
};

/// Programs that start the one named behind their options; with the options that take a word of their own.
const std::map<std::string, std::set<std::string>> kStarters = {{"env", {"-u", "-C", "-S"}},
                                                                {"exec", {"-a"}},
                                                                {"command", {}},
                                                                {"nice", {"-n"}},
                                                                {"timeout", {"-s", "-k"}},
                                                                {"prlimit", {}},
                                                                {"setsid", {}},
                                                                {"nohup", {}},
                                                                {"xargs", {"-I", "-n", "-P", "-L", "-d", "-a", "-s"}},
                                                                {"sudo", {"-u"}},
                                                                {"valgrind", {}},
                                                                {"stdbuf", {"-i", "-o", "-e"}},
                                                                {"taskset", {}},
                                                                {"chroot", {}},
                                                                {"unshare", {}},
                                                                {"strace", {"-e", "-o"}},
                                                                {"ionice", {"-c", "-n"}},
                                                                {"builtin", {}}};

}  // namespace

ShellScript read_shell(std::string_view text, std::size_t first_line) { return Reader(text, first_line).read(); }

std::vector<std::string> programs_of(const std::vector<std::string>& words, const std::set<std::string>& forwarders) {
  std::vector<std::string> programs;
  std::size_t i = 0;
  while (i < words.size()) {
    const std::string& word = words[i];
    if (word.empty() || word.find('$') != std::string::npos) break;
    programs.push_back(word);
    const auto starter = kStarters.find(word);
    if (starter == kStarters.end() && !forwarders.contains(word)) {
      const auto run = std::find_if(words.begin() + static_cast<long>(i), words.end(), [](const std::string& option) {
        return option == "-exec" || option == "-execdir";
      });
      if (word != "find" || run == words.end()) break;
      i = static_cast<std::size_t>(run - words.begin()) + 1;
      continue;
    }
    if (word == "command" && i + 1 < words.size() && words[i + 1].starts_with("-")) break;  // asks, starts nothing
    for (++i; i < words.size(); ++i) {
      const std::string& next = words[i];
      const bool takes_a_word = starter != kStarters.end() && starter->second.contains(next);
      if (takes_a_word) {
        ++i;
      } else if (!next.starts_with("-") && !is_assignment(next) &&
                 !std::all_of(next.begin(), next.end(),
                              [](unsigned char c) { return std::isdigit(c) != 0 || c == '.'; })) {
        break;
      }
    }
  }
  return programs;
}

}  // namespace chohyo::house
