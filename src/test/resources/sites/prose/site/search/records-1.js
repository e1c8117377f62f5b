mingbaiSearch([
{"kind":"item","path":"items/01.html","number":1,"in":[[0],[],0],"about":[],"title":["一网通办","Unified online services"],"text":["网上办理。","Done online."],"facts":["省商务厅 · 全省","Department of Commerce · The whole province"]},
{"kind":"unit","path":"units/commerce.html","title":["省商务厅","Department of Commerce"],"text":["",null],"facts":["省直部门","Provincial departments"]},
{"kind":"region","path":"regions/shandong.html","title":["山东省","Shandong"],"text":["全省",null],"facts":["省","Province"]},
{"kind":"concept","path":"glossary/bonded-goods.html","title":["保税货物","bonded goods"],"text":["暂不纳税的货物。","Goods on which duty is not yet paid."],"facts":["保税货物","bonded goods"]},
{"kind":"prose","path":"about.html","title":["关于“试点”","About the “pilot”"],"text":["链接 见负责单位、政府网、别处（外部链接）和邮箱。 <script>alert(\"不会执行\")</script> 行内的<b onclick=\"x()\">标记</b>照原样显示。 代码 & <标记>\n 强调、换行和表格 注意：请先看“办法”，再看（试行）；强调。完了。这一段写得长，编辑在这里按回车换了一行，使用 Excel，Word 和“引号”都可以。 强调、换行和表格 名称 数量 说明 甲：乙 12 表 丙 3 又一张： 强调、换行和表格（2） 名称 丁","See units, the government and elsewhere (external). Bold code"],"facts":["",""]},
{"kind":"prose","path":"privacy.html","title":["隐私","Privacy"],"text":["见关于和英文版。","See about and Chinese."],"facts":["",""]}
]);
