#include "facilities.hpp"

#include <array>
#include <random>
#include <stdexcept>
#include <string_view>

#include "base/file.hpp"

namespace chohyo::bench {
namespace {

constexpr std::array<std::string_view, 20> kPlaces = {"青葉", "若草", "桜台", "緑町", "港南", "朝霧", "霞沢",
                                                      "鶴見", "白樺", "椿坂", "蓮池", "藤波", "楓谷", "桐生",
                                                      "梓川", "柏原", "萩野", "榎本", "檜山", "梅里"};
constexpr std::array<std::string_view, 5> kKinds = {"総合病院", "中央病院", "記念病院", "医療センター", "リハビリ病院"};
constexpr std::array<std::string_view, 12> kFamily = {"佐藤", "鈴木", "髙橋", "田中", "渡邊", "伊藤",
                                                      "山﨑", "齋藤", "小林", "加藤", "吉田", "濱田"};
constexpr std::array<std::string_view, 8> kGiven = {"一郎", "花子", "健", "美咲", "翔太", "由紀", "誠", "恵"};
constexpr std::array<std::string_view, 10> kRemarks = {
    "台帳を更新中",       "業者へ依頼済み", "年度内に完了予定", "手順書を改訂",   "次回の委員会で報告",
    "機器の更改時に対応", "設定を見直し中", "権限一覧を作成中", "訓練後に再確認", "予算を申請済み"};
constexpr std::array<std::string_view, 19> kItems = {
    "gate",        "1-1",         "general/2-1", "general/2-2",  "general/2-3",  "server/2-4",   "server/2-5",
    "server/2-6",  "server/2-7",  "server/2-9",  "terminal/2-4", "terminal/2-5", "terminal/2-7", "terminal/2-9",
    "network/2-7", "network/2-8", "3-1",         "3-2",          "3-3"};

using Random = std::mt19937_64;

template <std::size_t N>
std::string_view pick(const std::array<std::string_view, N>& words, Random& random) {
  return words[random() % N];
}

std::string day(Random& random, int first_month, int months) {
  const int month = first_month + static_cast<int>(random() % static_cast<unsigned>(months));
  const int number = 1 + static_cast<int>(random() % 28);
  return std::string("2024-") + (month < 10 ? "0" : "") + std::to_string(month) + (number < 10 ? "-0" : "-") +
         std::to_string(number);
}

std::string person(std::string_view role, std::string_view title, Random& random) {
  return "    <person role=\"" + std::string(role) + "\" title=\"" + std::string(title) + "\" name=\"" +
         std::string(pick(kFamily, random)) + " " + std::string(pick(kGiven, random)) + "\"/>\n";
}

std::string item(std::string_view id, const std::string& remark, Random& random) {
  const std::string first = day(random, 5, 3);
  std::string out = "    <item id=\"" + std::string(id) + "\"";
  if (id == "gate") return out + " first=\"yes\" first-date=\"" + first + "\"/>\n";
  const bool no = random() % 4 == 0;
  out += std::string(" first=\"") + (no ? "no" : "yes") + "\" first-date=\"" + first + "\"";
  if (no) out += " target=\"" + day(random, 8, 4) + "\" second=\"yes\" second-date=\"" + day(random, 12, 1) + "\"";
  if (!remark.empty()) out += " note=\"" + remark + "\"";
  return out + "/>\n";
}

}  // namespace

std::vector<Facility> write_facilities(const std::filesystem::path& folder, std::size_t count) {
  Random random(20241220);
  std::vector<Facility> out;
  for (std::size_t i = 0; i < count; ++i) {
    Facility facility;
    facility.id = "bench-" + std::to_string(i);
    facility.name =
        std::string(pick(kPlaces, random)) + std::string(pick(kKinds, random)) + "第" + std::to_string(i + 1) + "分院";
    facility.answers = folder / (facility.id + ".xml");
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<answers version=\"1\">\n  <facility id=\"" +
                      facility.id + "\" name=\"" + facility.name + "\" kind=\"hospital\" beds=\"" +
                      std::to_string(100 + random() % 400) + "\">\n";
    xml += person("administrator", "院長", random) + person("safety-officer", "情報部長", random) + "  </facility>\n";
    xml +=
        "  <vendors>\n    <vendor id=\"a\" name=\"A事業者\" system=\"電子カルテ\" status=\"existing\"/>\n  "
        "</vendors>\n";
    xml += "  <checklist edition=\"r6\">\n";
    for (const std::string_view id : kItems) {
      std::string remark;
      if (id != "gate" && random() % 3 == 0) remark = pick(kRemarks, random);
      if (!remark.empty()) facility.remark = remark;
      xml += item(id, remark, random);
    }
    xml += "  </checklist>\n</answers>\n";
    if (const auto error = base::write_file(facility.answers, xml)) throw std::system_error(error);
    out.push_back(std::move(facility));
  }
  return out;
}

}  // namespace chohyo::bench
