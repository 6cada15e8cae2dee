// What other programs make of our files.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace chohyo::test {

/// Runs a program on `pdf`, written to a file of its own whose name replaces "{}". Gives what it wrote to the file
/// whose name replaces "{out}", or printed when there is none. The test fails unless it ended with status 0.
std::string run_on(std::string_view pdf, std::vector<std::string> command);

/// Lines that are not empty, white space untouched.
std::vector<std::string> lines_of(std::string_view text);

/// Text as poppler (pdftotext) and as MuPDF (mutool draw -F txt) extract it.
std::string poppler_text(std::string_view pdf);
std::string poppler_text_in_order(std::string_view pdf);  ///< as it was written, not as it lies on the page
std::string mupdf_text(std::string_view pdf);
/// As MuPDF extracts it when asked to leave white space as it is (by default, U+3000 becomes U+0020).
std::string mupdf_text_with_its_spaces(std::string_view pdf);
/// Text as pdf.js, the reader in browsers, extracts it.
std::string pdfjs_text(std::string_view pdf);

/// Where MuPDF goes when it follows the links, a line each in the order of pages: "page 1 -> page 2 at 90.5" (points
/// from the page's upper edge) or "page 1 -> https://…".
std::string followed_links(std::string_view pdf);

/// What PDFBox Preflight says about the file as PDF/A-1b.
std::string preflight(std::string_view pdf);
/// The same about many files, in their order, by one program: starting it takes longer than most files.
std::vector<std::string> preflight(const std::vector<std::filesystem::path>& pdfs);

/// The file's objects as qpdf writes them out, uncompressed and renumbered: character codes of content streams in
/// hexadecimal, binary streams as their length and hash, no cross-reference table, no identifier.
std::string structure_text(std::string_view pdf);

}  // namespace chohyo::test
