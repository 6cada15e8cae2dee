// Barcodes in files: as outside readers find them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/file.hpp"
#include "pdf/sample.hpp"
#include "pdf/writer.hpp"
#include "picture/qr_code.hpp"
#include "support/barcodes.hpp"
#include "support/outside.hpp"
#include "support/temporary_folder.hpp"

namespace chohyo::pdf {
namespace {

using base::Pt;

/// A page with the code, its modules that wide.
layout::Pages page_with(const std::string& text, Pt module) {
  const picture::QrCodePtr code = picture::make_qr_code(text, picture::Correction::medium);
  layout::Fills fills{{}, 0};
  for (std::size_t row = 0; row < code->side; ++row) {
    for (std::size_t column = 0; column < code->side; ++column) {
      if (!code->is_dark(row, column)) continue;
      fills.areas.push_back({Pt{100} + module * static_cast<double>(column),
                             Pt{100} + module * static_cast<double>(row), module, module});
    }
  }
  test::PageMaker maker(test::fonts());
  const auto figure = maker.node(layout::Role::figure);
  maker.at(figure).alt = "施設の番号";
  maker.add(figure, std::move(fills));
  return maker.pages();
}

TEST(Barcodes, AreReadFromThePageInTheirSmallestSize) {
  const support::TemporaryFolder folder;
  const std::string text = "https://example.jp/?id=mihon-01&name=見本総合病院";
  Writer writer(test::fonts(), nullptr);
  const auto written = writer.write(page_with(text, picture::kSmallestModule));
  ASSERT_TRUE(written.value);
  ASSERT_FALSE(base::write_file(folder / "page.pdf", *written.value));
  EXPECT_EQ(support::read_barcodes(folder / "page.pdf", 1, 300), text + "\n") << "as an office printer has it";
  EXPECT_EQ(support::read_barcodes(folder / "page.pdf", 1, 600), text + "\n");
}

TEST(Barcodes, KeepAFileArchivable) {
  Writer writer(test::fonts(), nullptr);
  const auto written = writer.write(page_with("mihon", Pt{2}));
  ASSERT_TRUE(written.value);
  EXPECT_THAT(test::preflight(*written.value), testing::HasSubstr("is a valid PDF/A-1b file"));
  EXPECT_EQ(test::run_on(*written.value, {"pdfimages", "-list", "{}"}).find("image "), std::string::npos)
      << "lines and areas, no pixels";
}

TEST(Barcodes, OffThePaperAreRefused) {
  layout::Pages pages = page_with("mihon", Pt{2});
  std::get<layout::Fills>(pages.pages[0].marks.back().shape).areas.back().x = Pt{1e9};
  Writer writer(test::fonts(), nullptr);
  EXPECT_FALSE(writer.write(pages).value);
}

}  // namespace
}  // namespace chohyo::pdf
