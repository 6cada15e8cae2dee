// A program that embeds the engine: renders one answers file into memory and says what it got.
#include <chohyo/chohyo.hpp>
#include <cstdio>

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string share = argv[1];
  const auto opened = chohyo::Engine::open({share + "/templates", share + "/fonts", ""});
  if (!opened.engine) return 3;
  chohyo::RenderOptions options;
  options.now = 1734620400;
  const auto rendered = opened.engine->render_file(argv[2], options);
  for (const auto& document : rendered.documents) {
    std::printf("%s %zu\n", document.name.c_str(), document.bytes.size());
  }
  return rendered.documents.size() == 2 ? 0 : 1;
}
