// Pictures as text: the page drawn by poppler, coarse, one character a pixel. A shifted column or a lost circle shows
// in the diff of the golden file.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "samples/rendered.hpp"
#include "support/golden.hpp"
#include "support/outside.hpp"
#include "support/process.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::samples {
namespace {

/// The part of page 1 at `resolution` dots an inch, darker characters for darker pixels.
std::string picture_of(const std::string& name, std::vector<std::string> part) {
  for (const Rendered& sample : rendered()) {
    if (sample.name != name) continue;
    const support::TemporaryFolder folder;
    std::vector<std::string> command = {"pdftoppm", "-gray", "-f", "1", "-l", "1", "-singlefile"};
    command.insert(command.end(), part.begin(), part.end());
    command.insert(command.end(), {sample.pdf.string(), (folder / "page").string()});
    EXPECT_EQ(support::run(command).status, 0);
    std::istringstream pgm(bytes_of(folder / "page.pgm"));
    std::string magic;
    std::size_t width = 0, height = 0, white = 0;
    pgm >> magic >> width >> height >> white;
    pgm.get();
    static constexpr std::string_view kInk = "@#+-. ";
    std::string out;
    for (std::size_t y = 0; y < height; ++y) {
      for (std::size_t x = 0; x < width; ++x) {
        out += kInk[static_cast<std::size_t>(pgm.get()) * kInk.size() / 256];
      }
      out.erase(out.find_last_not_of(' ') + 1);
      out += '\n';
    }
    return out;
  }
  return "no such sample";
}

TEST(Picture, WholePage) {
  support::expect_golden("tests/samples/golden/sakura.page.txt", picture_of("sakura/checklist-r6.pdf", {"-r", "16"}));
}

TEST(Picture, CircledWordAndDate) {
  support::expect_golden(
      "tests/samples/golden/sakura.circle.txt",
      picture_of("sakura/checklist-r6.pdf", {"-r", "72", "-x", "296", "-y", "180", "-W", "170", "-H", "28"}));
}

}  // namespace
}  // namespace chohyo::samples
