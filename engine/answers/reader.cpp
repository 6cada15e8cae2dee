#include "answers/reader.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "answers/codes.hpp"
#include "base/file.hpp"
#include "tree/codes.hpp"
#include "tree/source_check.hpp"
#include "tree/xml.hpp"

namespace chohyo::answers {
namespace {

std::string extension_of(const std::filesystem::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return extension;
}

std::optional<Format> format_of(const std::filesystem::path& path) {
  const std::string extension = extension_of(path);
  if (extension == ".xml") return Format::xml;
  if (extension == ".json") return Format::json;
  return std::nullopt;
}

/// What can be done with a file that is no answers file by its name; what it holds decides before what it is called.
diag::Text advice_for(std::string_view extension, std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  text.remove_prefix(tree::text_begin(text));
  text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
  const auto is_one_of = [&](std::initializer_list<std::string_view> all) {
    return std::find(all.begin(), all.end(), extension) != all.end();
  };
  if (text.starts_with("%PDF-") || extension == ".pdf") {
    return {"PDF は出来上がった書類で、回答は読み取れません。もとになった回答ファイル（.xml か "
            ".json）を指定してください。なければ chohyo new で作れます",
            "a PDF is a finished document; answers cannot be read from it. Name the answers file (.xml or .json) it was "
            "made from; chohyo new makes one"};
  }
  if (text.starts_with("PK\x03\x04") || is_one_of({".xlsx", ".xlsm", ".xls", ".ods", ".docx", ".doc", ".odt"})) {
    return {"Excel や Word の文書から回答は読み取れません。chohyo new で回答ファイル（.xml か "
            ".json）を作り、そこに書き写してください",
            "answers cannot be read from spreadsheets and documents; make an answers file (.xml or .json) with chohyo "
            "new and copy them there"};
  }
  if (text.starts_with('<')) {
    return {"中身は XML のようです。名前の終わりを .xml に変えてください",
            "it seems to hold XML: let its name end with .xml"};
  }
  if (text.starts_with('{')) {
    return {"中身は JSON のようです。名前の終わりを .json に変えてください",
            "it seems to hold JSON: let its name end with .json"};
  }
  if (is_one_of({".csv", ".tsv", ".txt"})) {
    return {"表（CSV）や文から回答は読み取れません。chohyo new で回答ファイル（.xml か "
            ".json）を作り、そこに書き写してください",
            "answers cannot be read from tables (CSV) and plain text; make an answers file (.xml or .json) with chohyo "
            "new and copy them there"};
  }
  return {"XML なら .xml、JSON なら .json に名前を変えてください。回答ファイルがまだなければ chohyo new で作れます",
          "rename it: .xml for XML, .json for JSON; chohyo new makes an answers file to start from"};
}

/// No value with errors.
diag::Result<Answers> strict(diag::Result<Answers> result) {
  if (diag::has_errors(result.diagnostics)) result.value.reset();
  return result;
}

/// What stands under a name where no plain file does.
diag::Text kind_of(const std::filesystem::path& path) {
  std::error_code ignored;
  switch (std::filesystem::status(path, ignored).type()) {
    case std::filesystem::file_type::fifo:
      return {"名前付きパイプ", "a pipe"};
    case std::filesystem::file_type::socket:
      return {"ソケット", "a socket"};
    case std::filesystem::file_type::block:
    case std::filesystem::file_type::character:
      return {"デバイス", "a device"};
    default:
      return {"特殊なファイル", "a special file"};
  }
}

diag::Diagnostic file_problem(std::error_code error, const std::filesystem::path& path) {
  const std::string name = path.string();
  if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory) {
    return diag::make(kFileNotFound, {}, {}, {}, name);
  }
  if (error == std::errc::is_a_directory) return diag::make(kFileIsFolder, {}, {}, {}, name);
  if (error == std::errc::file_too_large) return diag::make(tree::kTooLarge, {}, {}, {}, name);
  if (error == std::errc::not_supported) {
    const diag::Text kind = kind_of(path);
    return diag::make(kNotAPlainFile, {}, {{"kind", std::string(kind.ja)}, {"kind_en", std::string(kind.en)}}, {},
                      name);
  }
  return diag::make(kFileUnreadable, {}, {{"reason", error.message()}}, {}, name);
}

}  // namespace

diag::Result<Answers> recover_file(const std::filesystem::path& path, const BaseFields* known) {
  diag::Result<Answers> result;
  const std::string name = path.string();
  std::string text;
  if (const std::error_code error = base::read_file(path, tree::kMaxBytes, text)) {
    result.diagnostics.push_back(file_problem(error, path));
    return result;
  }
  const auto format = format_of(path);
  if (!format) {
    const diag::Text advice = advice_for(extension_of(path), text);
    result.diagnostics.push_back(diag::make(
        kUnknownExtension, {}, {{"hint", std::string(advice.ja)}, {"hint_en", std::string(advice.en)}}, {}, name));
    return result;
  }
  auto source = std::make_shared<const diag::Source>(name, std::move(text));
  return *format == Format::xml ? recover_xml(std::move(source), known) : recover_json(std::move(source), known);
}

diag::Result<Answers> read_file(const std::filesystem::path& path, const BaseFields* known) {
  return strict(recover_file(path, known));
}
diag::Result<Answers> read_xml(diag::SourcePtr source, const BaseFields* known) {
  return strict(recover_xml(std::move(source), known));
}
diag::Result<Answers> read_json(diag::SourcePtr source, const BaseFields* known) {
  return strict(recover_json(std::move(source), known));
}

}  // namespace chohyo::answers
