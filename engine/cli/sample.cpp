#include "cli/sample.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include "answers/reader.hpp"
#include "batch/request.hpp"
#include "cli/environment.hpp"
#include "cli/setting.hpp"
#include "form/codes.hpp"
#include "form/draft.hpp"
#include "library/library.hpp"

namespace chohyo::cli {
namespace {

namespace fs = std::filesystem;

/// Files that packs share, beside their folders.
constexpr const char* kSharedFiles[] = {"crosswalk.xml", "guidelines.xml"};

void add_sources(const std::vector<diag::SourcePtr>& sources, std::vector<fs::path>& out) {
  for (const diag::SourcePtr& source : sources) out.emplace_back(source->name());
}

/// What is told of the packs as a whole is not about this one.
void drop_other_packs(diag::Diagnostics& diagnostics) {
  std::erase_if(diagnostics, [](const diag::Diagnostic& one) { return one.code == &form::kUnusablePack; });
}

class SampleMaker {
 public:
  SampleMaker(const PackPlace& place, const SampleOptions& options, Console& console)
      : place_(place), options_(options), console_(console) {}

  Sample make() {
    for (const char* name : kSharedFiles) out_.sources.push_back(place_.folders.templates / name);
    if (!place_.name.edition.empty()) out_.folder = place_.folders.templates / place_.name.id / place_.name.edition;
    auto stock = batch::Stock::open(place_.folders);
    if (!stock) {
      // No pack works: their defects are all there is to tell.
      add_sources(stock.sources, out_.sources);
      return end(std::move(stock.diagnostics));
    }
    drop_other_packs(stock.diagnostics);
    console_.show(stock.diagnostics);
    const library::Library& library = (*stock.value)->library();
    out_.form = library.find(place_.name);
    if (!out_.form) return refuse(library);
    out_.folder = place_.folders.templates / out_.form->id / out_.form->edition;
    add_sources(out_.form->sources, out_.sources);
    return render(**stock.value);
  }

 private:
  Sample end(diag::Diagnostics diagnostics) {
    console_.show(diagnostics);
    out_.status = std::max(out_.status, status_of(diagnostics));
    return std::move(out_);
  }

  Sample refuse(const library::Library& library) {
    if (const library::BrokenPack* broken = library.find_broken(place_.name)) {
      out_.folder = place_.folders.templates / broken->id / broken->edition;
      add_sources(broken->sources, out_.sources);
      return end(broken->defects);
    }
    out_.status = kWrongUsage;
    batch::RenderOptions request;
    request.forms = {place_.name.edition.empty() ? place_.name.id : place_.name.id + "@" + place_.name.edition};
    auto problems = batch::check_request(library, request);
    console_.show(problems);
    return std::move(out_);
  }

  Sample render(const batch::Stock& stock) {
    batch::RenderOptions request;
    request.forms = {out_.form->id + "@" + out_.form->edition};
    request.formats = options_.formats;
    request.overlay = options_.overlay;
    request.now = options_.now ? *options_.now : base::start_of_day(out_.form->fiscal_year.first_day());
    batch::Renderer renderer(stock);
    batch::StageTimes times;
    const fs::path file = out_.folder / kSampleFile;
    std::error_code error;
    diag::Result<std::vector<batch::Product>> products;
    diag::Diagnostics found;
    std::vector<diag::SourcePtr> sources;
    if (fs::exists(file, error)) {
      auto answers = answers::read_file(file);
      sources = answers.sources;
      found = std::move(answers.diagnostics);
      if (answers) products = renderer.render(*answers.value, request, times);
    } else {
      products = renderer.render_blank(out_.form, request, times);
    }
    diag::append(found, std::move(products.diagnostics));
    diag::append(found, stock.take_font_diagnostics());
    if (products) out_.products = std::move(*products.value);
    return end(std::move(found));
  }

  const PackPlace& place_;
  const SampleOptions& options_;
  Console& console_;
  Sample out_;
};

}  // namespace

std::variant<PackPlace, Status> find_pack(const std::string& word, const Arguments& arguments, Console& console) {
  Arguments here = arguments;
  PackPlace place;
  std::error_code error;
  const fs::path folder = fs::absolute(word, error).lexically_normal();
  const fs::path named = folder.has_filename() ? folder : folder.parent_path();
  const bool is_pack = !error && fs::exists(named / form::kPackFile, error);
  // A folder that is called like a form does not hide the form.
  if (is_pack || (word.find('/') != std::string::npos && fs::is_directory(named, error))) {
    if (!is_pack) {
      console.problem(console.in_japanese() ? "「" + word + "」には form.xml がありません"
                                            : "\"" + word + "\" holds no form.xml");
      return kWrongUsage;
    }
    place.name = {named.parent_path().filename().string(), named.filename().string()};
    here.templates = named.parent_path().parent_path().string();
  } else {
    place.name = form::FormName::parse(word);
  }
  std::string problem;
  const auto where = folders(here, console.language(), problem);
  if (!where) {
    console.problem(problem);
    return kSystemFailed;
  }
  place.folders = *where;
  return place;
}

Sample render_sample(const PackPlace& place, const SampleOptions& options, Console& console) {
  return SampleMaker(place, options, console).make();
}

}  // namespace chohyo::cli
