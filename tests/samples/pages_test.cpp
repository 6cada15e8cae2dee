// Golden pages of the real form, as text: what stands where. The cheapest net under everything left of `pdf`.
#include <gtest/gtest.h>

#include "answers/reader.hpp"
#include "check/check.hpp"
#include "document/build.hpp"
#include "font/font_set.hpp"
#include "form/pack.hpp"
#include "layout/typesetter.hpp"
#include "samples/rendered.hpp"
#include "sheet/plan.hpp"
#include "support/golden.hpp"

namespace chohyo::samples {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = CHOHYO_SOURCE_DIR;

document::Document document_of(const char* sample) {
  const auto form = form::load_pack(kRoot / "templates/checklist/r6").value.value();
  const base::Date day = base::parse_iso_date(kPrintedOn).value();
  const document::BuildOptions options{base::start_of_day(day), false, {}, {}};
  if (!sample) return document::build_document(check::blank_model(form), options);
  const auto answers = answers::read_file(kRoot / "samples" / sample);
  const auto model = check::check_answers(form, answers.value.value(), day);
  return document::build_document(model.value.value(), options);
}

std::string pages_of(const char* sample) {
  const auto fonts = font::FontSet::load(kRoot / "fonts");
  layout::Typesetter typesetter(fonts.value.value());
  const auto pages = typesetter.lay_out(document_of(sample));
  return layout::dump(pages.value.value());
}

TEST(Golden, PagesOfTheBlankForm) { support::expect_golden("tests/samples/golden/blank.pages.txt", pages_of(nullptr)); }

TEST(Golden, PagesOfAUsualHospital) {
  support::expect_golden("tests/samples/golden/sakura.pages.txt", pages_of("sakura.xml"));
}

TEST(Golden, PagesOfTheHardSample) {
  support::expect_golden("tests/samples/golden/muzukashii.pages.txt", pages_of("muzukashii.xml"));
}

TEST(Golden, WorkbookOfAUsualHospital) {
  support::expect_golden("tests/samples/golden/sakura.workbook.txt",
                         sheet::dump(sheet::plan_workbook(document_of("sakura.xml"))));
}

TEST(Pages, AUsualHospitalAndTheBlankFormTakeOnePage) {
  const auto fonts = font::FontSet::load(kRoot / "fonts");
  layout::Typesetter typesetter(fonts.value.value());
  for (const char* sample : {static_cast<const char*>(nullptr), "sakura.xml"}) {
    EXPECT_EQ(typesetter.lay_out(document_of(sample)).value.value().pages.size(), 1u);
  }
}

}  // namespace
}  // namespace chohyo::samples
