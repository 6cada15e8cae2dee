#include "house/code_reader.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>
#include <optional>
#include <regex>
#include <set>

namespace chohyo::house {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// A string literal, ordinary or raw, that begins at `at`; its end goes to `at`.
std::optional<std::string> literal(std::string_view code, std::size_t& at) {
  if (code.substr(at).starts_with("R\"")) {
    const auto open = code.find('(', at);
    const std::string close = ")" + std::string(code.substr(at + 2, open - at - 2)) + "\"";
    const auto end = code.find(close, open);
    if (open == std::string_view::npos || end == std::string_view::npos) return std::nullopt;
    at = end + close.size();
    return std::string(code.substr(open + 1, end - open - 1));
  }
  if (at >= code.size() || code[at] != '"') return std::nullopt;
  std::string out;
  for (++at; at < code.size() && code[at] != '"'; ++at) {
    if (code[at] != '\\') {
      out += code[at];
      continue;
    }
    ++at;
    out += code[at] == 'n' ? '\n' : code[at] == 't' ? '\t' : code[at];
  }
  ++at;
  return out;
}

/// The length of the character literal that begins at `at`.
std::size_t character_length(std::string_view code, std::size_t at) {
  return code.substr(at).starts_with("'\\") ? 4 : 3;
}

void skip_space(std::string_view code, std::size_t& at) {
  while (at < code.size() && std::isspace(static_cast<unsigned char>(code[at])) != 0) ++at;
}

/// Adjacent literals as one.
std::optional<std::string> literals(std::string_view code, std::size_t& at) {
  std::optional<std::string> out;
  for (std::size_t end = at;;) {
    skip_space(code, end);
    const auto next = literal(code, end);
    if (!next) return out;
    out = out.value_or("") + *next;
    at = end;
  }
}

/// The code with its comments blanked, lines as they were.
std::string without_comments(std::string_view code) {
  std::string out(code);
  for (std::size_t at = 0; at < code.size();) {
    const bool character = code[at] == '\'' && (at == 0 || !is_word(code[at - 1]));
    if (std::size_t end = at; literal(code, end)) {
      at = end;
    } else if (character) {
      at += character_length(code, at);
    } else if (code.substr(at).starts_with("//")) {
      for (; at < code.size() && code[at] != '\n'; ++at) out[at] = ' ';
    } else {
      ++at;
    }
  }
  return out;
}

/// Behind what stands in brackets or is an expression, up to the next comma or closing bracket.
void skip_expression(std::string_view code, std::size_t& at) {
  int depth = 0;
  while (at < code.size()) {
    if (literal(code, at)) continue;
    const char c = code[at];
    if (depth == 0 && (c == ',' || c == ')' || c == '}' || c == ';')) return;
    if (c == '(' || c == '{' || c == '[') ++depth;
    if (c == ')' || c == '}' || c == ']') --depth;
    at += c == '\'' ? character_length(code, at) : 1;
  }
}

/// What stands in the brackets that open at `at`: literals as they are, "$" for everything else.
std::vector<std::string> elements(std::string_view code, std::size_t at) {
  std::vector<std::string> out;
  ++at;
  while (at < code.size()) {
    skip_space(code, at);
    if (code[at] == '}' || code[at] == ')') break;
    const auto text = literals(code, at);
    skip_space(code, at);
    const bool whole = text && (code[at] == ',' || code[at] == '}' || code[at] == ')');
    out.push_back(whole ? *text : text.value_or("") + "$");
    skip_expression(code, at);
    if (code[at] == ',') ++at;
  }
  return out;
}

/// The text of each argument of the call whose bracket opens at `at`.
std::vector<std::pair<std::size_t, std::string>> arguments(std::string_view code, std::size_t at) {
  std::vector<std::pair<std::size_t, std::string>> out;
  ++at;
  while (at < code.size()) {
    skip_space(code, at);
    if (code[at] == ')') break;
    const std::size_t begin = at;
    skip_expression(code, at);
    out.emplace_back(begin, std::string(code.substr(begin, at - begin)));
    if (code[at] != ',') break;
    ++at;
  }
  return out;
}

bool is_identifier(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_word); }

class Reader {
 public:
  explicit Reader(const std::vector<SourceText>& sources) {
    for (const auto& source : sources) codes_.push_back({source.name, without_comments(source.text)});
  }

  StartedByCode read() {
    find_starters();
    for (const SourceText& code : codes_) {
      for (const auto& [name, at] : calls(code, starters_)) started(code, at);
      for (const auto& [name, at] : calls(code, shells_)) script(code, arguments(code.text, at));
      every_literal(code);
    }
    return std::move(out_);
  }

 private:
  void every_literal(const SourceText& code) {
    std::size_t number = 1;
    for (std::size_t at = 0; at < code.text.size();) {
      const std::size_t begin = at;
      if (const auto text = literals(code.text, at)) {
        out_.literals.push_back({code.name, number, *text});
      } else {
        const bool character = code.text[begin] == '\'' && begin > 0 && !is_word(code.text[begin - 1]);
        at = begin + (character ? character_length(code.text, begin) : 1);
      }
      number += static_cast<std::size_t>(
          std::count(code.text.begin() + static_cast<long>(begin),
                     code.text.begin() + static_cast<long>(std::min(at, code.text.size())), '\n'));
    }
  }

  static std::size_t line(const SourceText& code, std::size_t at) {
    return 1 + static_cast<std::size_t>(std::count(code.text.begin(), code.text.begin() + static_cast<long>(at), '\n'));
  }

  /// Functions that run a list they are given, or hand it to one that does; and those that run a script they are given.
  void find_starters() {
    static const std::regex takes(R"((\w+)\s*\((?:[^(){};]*,\s*)?(?:const )?std::vector<std::string>&? (\w+)[,)])");
    static const std::regex takes_script(R"((\w+)\s*\(const std::string& (\w+)[,)])");
    static const std::regex runs_script(R"re(\{\s*"(?:ba)?sh",\s*"-\w*c",\s*(\w+)\s*[,}])re");
    struct Taker {
      const SourceText* code;
      std::string function, parameter;
      std::size_t at;
    };
    std::vector<Taker> takers;
    for (const SourceText& code : codes_) {
      if (code.text.find("std::vector<std::string>") == std::string::npos) continue;
      for (std::sregex_iterator match(code.text.begin(), code.text.end(), takes), end; match != end; ++match) {
        const std::string parameter = (*match)[2];
        if (code.text.find(parameter + ".insert(" + parameter + ".begin()") != std::string::npos) continue;
        takers.push_back({&code, (*match)[1], parameter, static_cast<std::size_t>(match->position())});
      }
    }
    for (std::size_t known = 0; known != starters_.size();) {
      known = starters_.size();
      for (const Taker& taker : takers) {
        for (const auto& [name, at] : calls(*taker.code, starters_)) {
          for (const auto& [place, argument] : arguments(taker.code->text, at)) {
            if (argument != taker.parameter || place < taker.at) continue;
            starters_.insert(taker.function);
            parameters_.insert(taker.code->name + "/" + taker.parameter);
          }
        }
      }
    }
    for (const SourceText& code : codes_) {
      if (code.text.find("sh\"") == std::string::npos) continue;
      std::set<std::string> scripts;
      for (std::sregex_iterator match(code.text.begin(), code.text.end(), runs_script), end; match != end; ++match) {
        scripts.insert((*match)[1]);
      }
      for (std::sregex_iterator match(code.text.begin(), code.text.end(), takes_script), end; match != end; ++match) {
        if (scripts.contains((*match)[2])) shells_.insert((*match)[1]);
      }
    }
  }

  /// Calls of `functions`: name, and where the bracket opens.
  static std::vector<std::pair<std::string, std::size_t>> calls(const SourceText& code,
                                                                const std::set<std::string>& functions) {
    std::vector<std::pair<std::string, std::size_t>> out;
    for (const std::string& name : functions) {
      for (auto at = code.text.find(name + "("); at != std::string::npos; at = code.text.find(name + "(", at + 1)) {
        if (at == 0 || !is_word(code.text[at - 1])) out.emplace_back(name, at + name.size());
      }
    }
    return out;
  }

  void started(const SourceText& code, std::size_t at) {
    for (const auto& [place, argument] : arguments(code.text, at)) {
      if (argument.starts_with("{")) {
        list(code, place);
        return;
      }
      if (is_identifier(argument) && named_list(code, argument)) return;
    }
  }

  void list(const SourceText& code, std::size_t at) {
    const std::vector<std::string> words = elements(code.text, at);
    if (words.empty()) return;
    out_.lists.push_back({code.name, line(code, at), words});
    const bool shell = words[0] == "bash" || words[0] == "sh";
    if (!shell || words.size() < 3 || !words[1].starts_with("-") || !words[1].ends_with("c")) return;
    if (words[2] != "$") out_.shell.push_back({code.name, line(code, at), words[2]});
  }

  /// A list that a variable holds. True when it is one.
  bool named_list(const SourceText& code, const std::string& name) {
    const std::regex holds("std::vector<std::string> " + name + R"((?:\s*=\s*(?:(\w+)\(\)|\{)|\s*\{))");
    bool found = parameters_.contains(code.name + "/" + name);
    for (std::sregex_iterator match(code.text.begin(), code.text.end(), holds), end; match != end; ++match) {
      found = true;
      if ((*match)[1].matched) {
        const std::size_t body = code.text.find("std::vector<std::string> " + (*match)[1].str() + "() {");
        const std::size_t given = code.text.find("return {", body);
        if (body == std::string::npos || given == std::string::npos) {
          out_.lists.push_back({code.name, line(code, static_cast<std::size_t>(match->position())), {}});
        } else {
          list(code, given + 7);
        }
      } else {
        list(code, static_cast<std::size_t>(match->position() + match->length()) - 1);
      }
    }
    return found;
  }

  void script(const SourceText& code, const std::vector<std::pair<std::size_t, std::string>>& given) {
    if (given.empty()) return;
    std::size_t at = given[0].first;
    if (is_identifier(given[0].second)) {
      at = code.text.rfind(" " + given[0].second + " =", at);
      if (at == std::string::npos) return;
      at = code.text.find('=', at) + 1;
    }
    const std::size_t begin = at;
    if (const auto text = literals(code.text, at)) out_.shell.push_back({code.name, line(code, begin), *text});
  }

  std::vector<SourceText> codes_;
  std::set<std::string> starters_ = {"run"}, shells_, parameters_;
  StartedByCode out_;
};

}  // namespace

StartedByCode read_code(const std::vector<SourceText>& sources) { return Reader(sources).read(); }

std::vector<std::string> python_imports(std::string_view text) {
  static const std::regex statement(R"((?:^|\n)[ \t]*(?:import ([\w., ]+)|from ([\w.]+) import ))");
  std::vector<std::string> out;
  const std::string all(text);
  for (std::sregex_iterator match(all.begin(), all.end(), statement), end; match != end; ++match) {
    const std::string names = (*match)[1].matched ? (*match)[1].str() : (*match)[2].str();
    static const std::regex name(R"((?:^|,)\s*(\w+))");
    for (std::sregex_iterator one(names.begin(), names.end(), name); one != end; ++one) out.push_back((*one)[1]);
  }
  return out;
}

}  // namespace chohyo::house
