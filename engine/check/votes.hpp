// What several sources say to one question.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace chohyo::check {

class Votes {
 public:
  void add(std::string word, std::string origin) {
    agree_ = agree_ && (word_.empty() || word_ == word);
    word_ = std::move(word);
    origins_.push_back(std::move(origin));
  }
  /// One word of several sources.
  void add(const std::string& word, const std::vector<std::string>& origins) {
    for (const std::string& origin : origins) add(word, origin);
  }

  bool empty() const { return origins_.empty(); }
  bool agree() const { return agree_; }
  /// The word that all sources gave; empty when they differ or there is none.
  const std::string& word() const {
    static const std::string kNone;
    return agree_ ? word_ : kNone;
  }
  const std::vector<std::string>& origins() const { return origins_; }

 private:
  std::string word_;
  bool agree_ = true;
  std::vector<std::string> origins_;
};

}  // namespace chohyo::check
