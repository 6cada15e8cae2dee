#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "tree/codes.hpp"
#include "tree/json.hpp"
#include "tree/json_fault.hpp"
#include "tree/json_text.hpp"
#include "tree/source_check.hpp"
#include "tree/xml.hpp"

namespace chohyo::tree {
namespace {

/// Builds located values from nlohmann's events. They come one a token and in order, so each token's place is found by
/// walking the source text beside them.
class Builder {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  /// `finds_faults_only`: no values are built, and only what cannot be read is reported.
  Builder(std::string_view text, std::size_t begin, Problems& problems, bool finds_faults_only)
      : text_(text), problems_(problems), finds_faults_only_(finds_faults_only) {
    position_.end = begin;
  }

  bool null() { return scalar(JsonKind::null, {}); }
  bool boolean(bool value) { return scalar(JsonKind::boolean, value ? "true" : "false"); }
  bool number_integer(number_integer_t) { return number(); }
  bool number_unsigned(number_unsigned_t) { return number(); }
  bool number_float(number_float_t, const string_t&) { return number(); }
  bool string(string_t& value) { return scalar(JsonKind::string, std::move(value)); }
  bool binary(binary_t&) { return false; }  // has no text form

  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool start_array(std::size_t) { return open(JsonKind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(string_t& value) {
    const Token token = next_token();
    accept(token, JsonPosition::After::key);
    Level& level = levels_.back();
    if (!level.value || levels_.size() > kMaxDepth) return true;
    level.key_is_new = level.keys.insert(value).second;
    if (!level.key_is_new) {
      problems_.add(kJsonDuplicateKey, token.begin + 1, token.end - 1, {{"name", excerpt(value)}});
      return true;
    }
    JsonMember& member = level.value->members.emplace_back();
    member.key = std::move(value);
    member.key_span = problems_.span(token.begin + 1, token.end - 1);
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) {
    repair_ = report_json_fault(text_, position_, problems_);
    return false;
  }

  /// nlohmann 3.11 takes U+0000 for the end of the text: false, and reported, when more than white space follows.
  bool check_end() {
    if (skip_json_space(text_, position_.end) >= text_.size()) return true;
    repair_ = report_json_fault(text_, position_, problems_);
    return false;
  }

  JsonValue take_root() { return std::move(root_); }
  const std::optional<JsonRepair>& repair() const { return repair_; }

 private:
  struct Token {
    std::size_t begin, end;
  };

  /// An open bracket. `value` is null inside what is dropped: behind a duplicate key, or too deep.
  struct Level {
    JsonValue* value = nullptr;
    std::unordered_set<std::string> keys = {};
    bool key_is_new = true;
  };

  Token next_token() const {
    const std::size_t begin = skip_json_separators(text_, position_.end);
    if (begin >= text_.size()) return {text_.size(), text_.size()};
    switch (text_[begin]) {
      case '"':
        return {begin, scan_json_string(text_, begin).end};
      case '{':
      case '}':
      case '[':
      case ']':
        return {begin, begin + 1};
      case 't':
      case 'n':
        return {begin, std::min(begin + 4, text_.size())};
      case 'f':
        return {begin, std::min(begin + 5, text_.size())};
      default:
        return {begin, json_number_end(text_, begin)};
    }
  }

  void accept(Token token, JsonPosition::After after) {
    position_.begin = token.begin;
    position_.end = token.end;
    position_.after = after;
  }

  /// Where the next value belongs; null when it is to be dropped.
  JsonValue* place() {
    if (finds_faults_only_) return nullptr;
    if (levels_.empty()) return &root_;
    Level& level = levels_.back();
    if (!level.value || levels_.size() > kMaxDepth || !level.key_is_new) return nullptr;
    if (level.value->kind == JsonKind::array) return &level.value->elements.emplace_back();
    return &level.value->members.back().value;
  }

  bool count() {
    if (++nodes_ <= kMaxNodes || finds_faults_only_) return true;
    problems_.add(kTooManyNodes, 0, 0, {{"limit", std::to_string(kMaxNodes)}});
    return false;
  }

  bool scalar(JsonKind kind, std::string value) {
    const Token token = next_token();
    accept(token, JsonPosition::After::value);
    if (JsonValue* at = place()) {
      const std::size_t quote = kind == JsonKind::string ? 1 : 0;
      at->kind = kind;
      at->text = std::move(value);
      at->span = problems_.span(token.begin + quote, token.end - quote);
    }
    return count();
  }

  bool number() {
    const Token token = next_token();
    return scalar(JsonKind::number, std::string(text_.substr(token.begin, token.end - token.begin)));
  }

  bool open(JsonKind kind) {
    const Token token = next_token();
    accept(token, JsonPosition::After::opening);
    JsonValue* at = place();
    if (at) {
      at->kind = kind;
      at->span = problems_.span(token.begin, token.end);
    }
    levels_.push_back({.value = at});
    position_.open.push_back(token.begin);
    if (levels_.size() == kMaxDepth + 1 && !finds_faults_only_)
      problems_.add(kTooDeep, token.begin, token.end, {{"limit", std::to_string(kMaxDepth)}});
    return count();
  }

  bool close() {
    accept(next_token(), JsonPosition::After::value);
    levels_.pop_back();
    position_.open.pop_back();
    return true;
  }

  std::string_view text_;
  Problems& problems_;
  const bool finds_faults_only_;
  std::optional<JsonRepair> repair_;
  JsonPosition position_;
  JsonValue root_;
  std::vector<Level> levels_;
  std::size_t nodes_ = 0;
};

/// Each fault costs another reading of the text, and nobody corrects more of them before trying again.
constexpr std::size_t kMostFaults = 20;

std::optional<JsonValue> read_json(std::string_view text, Problems& problems) {
  if (!check_source(text, problems)) return std::nullopt;
  const std::size_t begin = text_begin(text);
  std::string repaired;
  std::size_t reached = 0;
  for (std::size_t faults = 0; faults < kMostFaults; ++faults) {
    Builder builder(text, begin, problems, faults > 0);
    if (nlohmann::json::sax_parse(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), &builder) &&
        builder.check_end()) {
      return faults == 0 ? std::optional(builder.take_root()) : std::nullopt;
    }
    const auto& repair = builder.repair();
    if (!repair || (faults > 0 && repair->begin <= reached)) break;
    reached = repair->begin;
    if (repaired.empty()) text = repaired = text;
    repaired.replace(repair->begin, repair->bytes.size(), repair->bytes);  // as long as before: `text` stays valid
    if (skip_json_space(text, begin) == text.size()) break;
  }
  return std::nullopt;
}

}  // namespace

const JsonMember* JsonValue::find(std::string_view key) const {
  const auto found = std::find_if(members.begin(), members.end(), [&](const JsonMember& m) { return m.key == key; });
  return found == members.end() ? nullptr : &*found;
}

std::string JsonValue::text_of(std::string_view key) const {
  const JsonMember* found = find(key);
  return found ? found->value.text : std::string();
}

diag::Result<JsonValue> recover_json(const diag::SourcePtr& source) {
  Problems problems(*source);
  diag::Result<JsonValue> result;
  result.value = read_json(source->text(), problems);
  result.diagnostics = problems.finish();
  result.sources = {source};
  return result;
}

diag::Result<JsonValue> parse_json(const diag::SourcePtr& source) {
  diag::Result<JsonValue> result = recover_json(source);
  if (diag::has_errors(result.diagnostics)) result.value.reset();
  return result;
}

}  // namespace chohyo::tree
