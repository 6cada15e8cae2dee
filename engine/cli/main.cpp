#include <cstdio>
#include <exception>
#include <new>
#include <string>

#include "cli/commands.hpp"
#include "cli/environment.hpp"
#include "cli/parser.hpp"
#include "cli/surroundings.hpp"

int main(int argc, char** argv) {
  using namespace chohyo::cli;
  settle_in();
  try {
    const auto language = chohyo::cli::language(argc, argv);
    const Parsed parsed = parse(argc, argv, language);
    if (parsed.arguments) {
      Console console(language, parsed.arguments->quiet);
      return run(*parsed.arguments, console);
    }
    std::fputs(parsed.text.c_str(), parsed.status == kDone ? stdout : stderr);
    return std::fflush(stdout) == 0 ? parsed.status : kSystemFailed;
  } catch (const std::bad_alloc&) {
    std::fputs(chohyo::cli::language(argc, argv) == chohyo::diag::Language::ja
                   ? "chohyo: メモリーが足りません\n"
                   : "chohyo: there is not enough memory\n",
               stderr);
    return kSystemFailed;
  } catch (const std::exception& exception) {
    std::fputs(("chohyo: " + std::string(exception.what()) + "\n").c_str(), stderr);
    return kSystemFailed;
  }
}
