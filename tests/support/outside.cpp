#include "support/outside.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "base/digest.hpp"
#include "base/utf8.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::test {
namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Literal strings of a content stream as hexadecimal ones.
std::string with_hexadecimal_strings(std::string_view stream) {
  std::ostringstream out;
  out << std::hex << std::uppercase;
  bool in_string = false;
  for (std::size_t i = 0; i < stream.size(); ++i) {
    unsigned char byte = static_cast<unsigned char>(stream[i]);
    if (!in_string) {
      in_string = byte == '(';
      out << (in_string ? '<' : stream[i]);
      continue;
    }
    if (byte == ')') {
      out << '>';
      in_string = false;
      continue;
    }
    if (byte == '\\') {
      byte = static_cast<unsigned char>(stream[++i]);
      if (byte == 'r') byte = '\r';
    }
    out << (byte < 16 ? "0" : "") << static_cast<int>(byte);
  }
  return out.str();
}

std::string shown(std::string_view stream) {
  if (stream.find("BDC") != std::string_view::npos || stream.find("BMC") != std::string_view::npos) {
    return with_hexadecimal_strings(stream);
  }
  const bool text = !base::find_invalid_utf8(stream) &&
                    std::none_of(stream.begin(), stream.end(), [](char c) { return c >= 0 && c < ' ' && c != '\n'; });
  if (text) return std::string(stream);
  return "(" + std::to_string(stream.size()) + " bytes, " + base::to_hex(base::sha256(stream), 16) + ")";
}

}  // namespace

std::string run_on(std::string_view pdf, std::vector<std::string> command) {
  const support::TemporaryFolder folder;
  const std::filesystem::path file = folder / "test.pdf";
  std::ofstream(file, std::ios::binary).write(pdf.data(), static_cast<std::streamsize>(pdf.size()));
  const std::filesystem::path out = folder / "out";
  for (std::string& word : command) {
    if (word == "{}") word = file.string();
    if (word == "{out}") word = out.string();
  }
  const support::Outcome outcome = support::run(command);
  EXPECT_EQ(outcome.status, 0) << command[0] << ": " << outcome.err;
  return std::filesystem::exists(out) ? read(out) : outcome.out;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines{""};
  for (const char c : text) {
    if (c == '\n' || c == '\f') {
      if (!lines.back().empty()) lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

std::string poppler_text(std::string_view pdf) { return run_on(pdf, {"pdftotext", "-enc", "UTF-8", "{}", "-"}); }

std::string poppler_text_in_order(std::string_view pdf) {
  return run_on(pdf, {"pdftotext", "-raw", "-enc", "UTF-8", "{}", "-"});
}

std::string mupdf_text(std::string_view pdf) { return run_on(pdf, {"mutool", "draw", "-q", "-F", "txt", "{}"}); }

std::string mupdf_text_with_its_spaces(std::string_view pdf) {
  return run_on(pdf, {"mutool", "convert", "-F", "text", "-O", "preserve-whitespace", "-o", "{out}", "{}"});
}

std::string pdfjs_text(std::string_view pdf) {
  return run_on(pdf, {"node", CHOHYO_SOURCE_DIR "/tests/support/pdfjs_text.js", "{}"});
}

std::string followed_links(std::string_view pdf) {
  return run_on(pdf, {"mutool", "run", CHOHYO_SOURCE_DIR "/tests/support/followed_links.js", "{}"});
}

namespace {

std::vector<std::string> preflight_command() {
  std::string path;
  for (const char* jar :
       {"/usr/share/java/pdfbox2.jar", "/usr/share/java/preflight.jar", "/usr/share/java/fontbox2.jar",
        "/usr/share/java/xmpbox.jar", "/usr/share/java/commons-logging.jar", "/usr/share/java/javax.activation.jar",
        "/usr/share/java/jaxb-api.jar"}) {
    path += std::string(jar) + ":";
  }
  return {"java", "-cp", path, "org.apache.pdfbox.preflight.Validator_A1b"};
}

}  // namespace

std::string preflight(std::string_view pdf) {
  std::vector<std::string> command = preflight_command();
  command.emplace_back("{}");
  return run_on(pdf, command);
}

std::vector<std::string> preflight(const std::vector<std::filesystem::path>& pdfs) {
  const support::TemporaryFolder folder;
  for (std::size_t i = 0; i < pdfs.size(); ++i) {
    std::filesystem::copy_file(pdfs[i], folder / (std::to_string(i) + ".pdf"));
  }
  std::vector<std::string> command = preflight_command();
  command.insert(command.end(), {"group", folder.path().string()});
  const support::Outcome outcome = support::run(command);  // its status only says whether all are valid
  std::vector<std::string> verdicts;
  for (std::size_t i = 0; i < pdfs.size(); ++i) {
    const std::size_t at = outcome.out.find("The file " + std::to_string(i) + ".pdf ");
    if (at == std::string::npos) {
      verdicts.push_back("nothing was said: " + outcome.err);
    } else {
      verdicts.push_back(outcome.out.substr(at, outcome.out.find("\n\n", at) - at));
    }
  }
  return verdicts;
}

std::string structure_text(std::string_view pdf) {
  const std::string all = run_on(pdf, {"qpdf", "--qdf", "--static-id", "--no-original-object-ids", "{}", "{out}"});
  const std::size_t end = all.rfind("\nxref\n");
  std::string out;
  constexpr std::string_view kBegin = "\nstream\n", kEnd = "\nendstream";
  std::size_t at = all.find('\n', all.find('\n') + 1) + 1;  // behind the header and its binary comment
  for (std::size_t stream; (stream = all.find(kBegin, at)) < end;) {
    stream += kBegin.size();
    const std::size_t stream_end = all.find(kEnd, stream);
    out += all.substr(at, stream - at) + shown(std::string_view(all).substr(stream, stream_end - stream));
    at = stream_end;
  }
  out += all.substr(at, end - at);
  // The identifier is a hash over deflated streams, which differ between builds of libdeflate.
  const std::size_t trailer = all.find("\ntrailer", end), id = all.find("/ID", trailer);
  return out + all.substr(trailer, id - trailer) + "/ID\n";
}

}  // namespace chohyo::test
