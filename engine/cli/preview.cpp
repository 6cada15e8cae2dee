#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "batch/run.hpp"
#include "cli/commands.hpp"
#include "cli/environment.hpp"
#include "cli/file_watch.hpp"
#include "cli/pictures.hpp"
#include "cli/sample.hpp"
#include "cli/surroundings.hpp"

namespace chohyo::cli {
namespace {

class Preview {
 public:
  Preview(const Arguments& arguments, PackPlace place, base::Instant now, Console& console)
      : arguments_(arguments), place_(std::move(place)), console_(console) {
    options_.formats = {batch::Format::pdf, batch::Format::xlsx};
    options_.now = now;
    options_.overlay = arguments.overlay;
  }

  /// Renders once, and again at each save until a signal comes.
  Status run() {
    if (!arguments_.watch) return show().status;
    const SignalWatch signals;
    const auto stopped = [] { return SignalWatch::signal() != 0; };
    while (!stopped()) {
      const Sample sample = show();
      // Without a pack to look at there is nothing to wait for.
      if (sample.folder.empty()) return sample.status;
      console_.flush();
      const FileWatch watch(sample.folder, sample.sources);
      console_.remark(console_.in({"保存を待っています（Ctrl-C で終わります）", "waiting for a save (Ctrl-C ends it)"}));
      if (!watch.wait(stopped)) break;
    }
    return kDone;
  }

 private:
  Sample show() {
    Sample sample = render_sample(place_, options_, console_);
    if (sample.products.empty()) return sample;
    auto written = batch::write_products(arguments_.out.empty() ? "preview" : arguments_.out, sample.products);
    console_.show(written.diagnostics);
    sample.status = std::max(sample.status, status_of(written.diagnostics));
    if (!written) return sample;
    for (const auto& path : *written.value) {
      console_.result(path.string() + "\n");
      if (path.extension() == ".pdf") add_pictures(path, sample.status);
    }
    return sample;
  }

  void add_pictures(const std::filesystem::path& pdf, Status& status) {
    std::vector<std::filesystem::path> pictures;
    switch (make_pictures(pdf, pictures)) {
      case PictureOutcome::made:
        break;
      case PictureOutcome::no_program:
        console_.remark(console_.in({"画像は作っていません。poppler-utils（pdftoppm）を入れると作ります",
                                     "no pictures: install poppler-utils (pdftoppm) to have them"}));
        break;
      case PictureOutcome::failed:
        if (SignalWatch::signal() != 0) break;
        console_.problem(console_.in_japanese() ? "pdftoppm が「" + pdf.string() + "」の画像を作れませんでした"
                                                : "pdftoppm could not make pictures of \"" + pdf.string() + "\"");
        status = kSystemFailed;
        break;
    }
    for (const auto& picture : pictures) console_.result(picture.string() + "\n");
  }

  const Arguments& arguments_;
  const PackPlace place_;
  Console& console_;
  SampleOptions options_;
};

}  // namespace

Status preview(const Arguments& arguments, Console& console) {
  std::string problem;
  const auto now = clock(arguments.date, console.language(), problem);
  if (!now) {
    console.problem(problem);
    return kWrongUsage;
  }
  auto found = find_pack(arguments.inputs.front(), arguments, console);
  if (const auto* status = std::get_if<Status>(&found)) return *status;
  return Preview(arguments, std::move(std::get<PackPlace>(found)), *now, console).run();
}

}  // namespace chohyo::cli
