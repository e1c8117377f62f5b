mingbaiSearch([
{"kind":"item","path":"items/01.html","number":1,"in":[[0],[],0],"about":[5],"title":["保税货物“R&D”<办法>",null],"text":["对保税货物和保税区内的A-CDM系统实行5<6&\"7\"的办法，A-CDMX除外。\n保税货物、保税品、A-CDM只在首次出现时加链接，保税也一样。",null],"facts":["省商务厅 · 全省","Department of Commerce · The whole province"]},
{"kind":"unit","path":"units/commerce.html","title":["省商务厅","Department of Commerce"],"text":["",null],"facts":["省直部门","Provincial departments"]},
{"kind":"region","path":"regions/shandong.html","title":["山东省","Shandong"],"text":["全省",null],"facts":["省","Province"]},
{"kind":"concept","path":"glossary/a-cdm.html","title":["A-CDM","A-CDM system"],"text":["机场的协同决策，<快>而“准”。","Decisions made together at an airport."],"facts":["A-CDM","A-CDM system"]},
{"kind":"concept","path":"glossary/bonded.html","title":["保税","bonded"],"text":["暂不纳税。","Duty not yet paid."],"facts":["保税","bonded"]},
{"kind":"concept","path":"glossary/bonded-goods.html","title":["保税货物","bonded goods"],"text":["暂不纳税的货物。","Goods on which duty is not yet paid."],"facts":["保税货物、保税品、保税商品","bonded goods; BG; goods in bond"]},
{"kind":"prose","path":"about.html","title":["关于","About"],"text":["试点。","A pilot."],"facts":["",""]}
]);
